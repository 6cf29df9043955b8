import { bindHeaders, knownHeaders, type Binding, type Bound } from './bind-headers.js';
import type { TemplateKind } from './claim.js';
import type { Finding } from './finding.js';
import { TEMPLATES } from './templates/all.js';

export type Recognised =
  | { readonly kind: 'one'; readonly binding: Binding }
  | { readonly kind: 'several'; readonly candidates: readonly TemplateKind[] }
  /** `nearest` is the template that comes closest, `findings` what keeps the file from fitting it. */
  | { readonly kind: 'none'; readonly nearest: TemplateKind; readonly findings: readonly Finding[] };

/**
 * Which template a file follows, from its headers alone. A template is out when another one knows all the columns it knows
 * and more, even if that one misses something: a file of evidence without dates is no list of skills. Where more than one
 * is left they are `several`, and the person who brought the file chooses.
 */
export function recogniseTemplate(headers: readonly string[]): Recognised {
  const all = Object.values(TEMPLATES).map((template) => ({ template, known: knownHeaders(template, headers), bound: bindHeaders(template, headers) }));
  const best = all.filter(({ known }) => !all.some((other) => other.known.size > known.size && isWithin(known, other.known)));
  const fitting = best.flatMap(({ bound }) => (bound.kind === 'bound' ? [bound.binding] : []));
  const [first, ...others] = fitting;
  if (!first) return nearest(best);
  return others.length === 0 ? { kind: 'one', binding: first } : { kind: 'several', candidates: fitting.map(({ template }) => template.kind) };
}

interface Candidate {
  readonly template: { readonly kind: TemplateKind };
  readonly known: ReadonlySet<number>;
  readonly bound: Bound;
}

/** Most columns in common, less what is wrong with it. */
function nearest(candidates: readonly Candidate[]): Recognised {
  const [first] = candidates
    .map(({ template, known, bound }) => ({ kind: template.kind, common: known.size, findings: bound.kind === 'refused' ? bound.findings : [] }))
    .sort((a, b) => b.common - b.findings.length - (a.common - a.findings.length) || b.common - a.common);
  return { kind: 'none', nearest: first!.kind, findings: first!.findings };
}

function isWithin(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((each) => all.has(each));
}
