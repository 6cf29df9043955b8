import type { ChangeFigure } from '@tessera/pipeline';

import { constant } from '../operation/words.js';

type Part = ChangeFigure['units']['parts'][number];

interface NamedPart {
  readonly code: string;
  readonly met: number;
  readonly required: number;
}

/** One part for each code, in the order in which the codes first come; the sums stay what they were. */
export function changeParts(parts: readonly Part[]): NamedPart[] {
  const sums = new Map<string, NamedPart>();
  for (const part of parts) {
    const code = codeOf(part);
    const sum = sums.get(code) ?? { code, met: 0, required: 0 };
    sums.set(code, { code, met: sum.met + part.met, required: sum.required + part.required });
  }
  return [...sums.values()];
}

function codeOf({ kind, why, met }: Part): string {
  if (kind === 'newly-met') return 'NEWLY_MET';
  if (kind === 'no-longer-met') return `LOST_${constant(why ?? 'other')}`;
  if (kind === 'in-scope') return met > 0 ? 'NEWLY_IN_SCOPE_MET' : 'NEWLY_IN_SCOPE_NOT_MET';
  return met < 0 ? 'GONE_MET' : 'GONE_NOT_MET';
}
