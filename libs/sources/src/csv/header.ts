import { bindHeaders, recogniseTemplate, TEMPLATES, type Binding, type Finding, type TemplateKind } from '@tessera/domain';
import type { Limits } from '../limits.js';
import { refuse } from '../refusal.js';
import type { CsvRecord } from './records.js';

/** Binds the header to the template asked for, else to the one it fits; refuses the file where that is not exactly one. */
export function bindHeader({ cells, line }: CsvRecord, asked: TemplateKind | null, limits: Limits): Binding {
  if (cells.length > limits.columns) refuse('TOO_MANY_COLUMNS', { line, limit: limits.columns });
  const binding = asked === null ? recognised(cells, line) : bound(cells, asked, line);
  return { ...binding, warnings: at(line, binding.warnings) };
}

function bound(cells: readonly string[], asked: TemplateKind, line: number): Binding {
  const result = bindHeaders(TEMPLATES[asked], cells);
  return result.kind === 'bound' ? result.binding : refuse('HEADERS_REFUSED', { line, nearest: asked, findings: at(line, result.findings) });
}

function recognised(cells: readonly string[], line: number): Binding {
  const result = recogniseTemplate(cells);
  if (result.kind === 'one') return result.binding;
  if (result.kind === 'several') return refuse('TEMPLATE_AMBIGUOUS', { line, candidates: result.candidates });
  return refuse('TEMPLATE_UNKNOWN', { line, nearest: result.nearest, findings: at(line, result.findings) });
}

function at(line: number, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, line }));
}
