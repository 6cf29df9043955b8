import type { Answers, Resolver } from './answers.js';

export const exportRooms: readonly Answers[] = ['COVERAGE', 'TEAM', 'GAPS', 'MET', 'CELL', 'PEOPLE', 'ASSIGNMENTS', 'DECISIONS'].map((table) => ({ table, lines: table === 'COVERAGE' || table === 'TEAM' ? null : 20_000, workbookLines: 10_000 }));

export const exportAnswers: Record<string, Resolver> = {
  exportRooms: () => exportRooms,
};
