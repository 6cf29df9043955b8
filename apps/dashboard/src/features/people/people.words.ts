const LEARNING: Record<string, string> = { enrolled: 'enrolled', 'in-progress': 'in progress', completed: 'completed', failed: 'failed', withdrawn: 'withdrawn' };

export const learningStatus = (status: string): string => LEARNING[status.toLowerCase().replace('_', '-')] ?? status;
