const QUEUES: Record<string, string> = {
  source: 'Reading a file',
  ingest: 'Importing',
  verify: 'Checking credentials',
  normalise: 'Mapping to skills',
  evidence: 'Weighing evidence',
  coverage: 'Analysing coverage',
  gap: 'Finding gaps',
};

export const jobName = (queue: string): string => QUEUES[queue] ?? queue;

const PHASES: Record<string, string> = { waiting: 'waiting', loading: 'loading', storing: 'storing', reading: 'reading', committing: 'storing', undoing: 'undoing', previewing: 'preparing the preview', computing: 'computing' };

export const phaseName = (phase: string): string => PHASES[phase] ?? phase;
