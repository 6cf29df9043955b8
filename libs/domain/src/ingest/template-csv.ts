import type { TemplateKind } from './claim.js';
import { csvFile } from './csv-text.js';
import { TEMPLATES } from './templates/all.js';

/** The file people fill in: the header and two example rows that can be read as they are. */
export function templateCsv(kind: TemplateKind): string {
  const columns = Object.values(TEMPLATES[kind].columns);
  return csvFile([columns.map(({ name }) => name), ...([0, 1] as const).map((row) => columns.map(({ example }) => example[row]))]);
}
