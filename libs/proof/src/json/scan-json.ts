/** Why a text is refused before it is parsed. */
export type ScanFault = 'json-too-deep' | 'json-duplicate-member' | 'json-forbidden-member' | 'json-forbidden-character';

const PUNCTUATION = /[{}[\],"]/g;
const STRING = /"(?:[^"\\]|\\.)*"/suy;
const SUSPECT = /\\u(?:0000|d[89a-f])/i;
const LONE_SURROGATE_OR_NUL = /[\p{Surrogate}\0]/u;

/**
 * One pass over the text, without recursion: nesting, members that occur twice, members named __proto__,
 * and characters that no store can hold. It judges nothing else: what is not JSON is left for the parser to refuse.
 */
export function scanJson(text: string, depth: number): ScanFault | null {
  const state: State = { open: [], expectsMember: false };
  for (PUNCTUATION.lastIndex = 0; ; ) {
    const found = PUNCTUATION.exec(text);
    if (!found) return null;
    if (found[0] !== '"') {
      step(state, found[0]);
      if (state.open.length > depth) return 'json-too-deep';
      continue;
    }
    const literal = stringAt(text, found.index);
    const fault = literal === null ? null : faultOf(literal, state.expectsMember ? (state.open.at(-1) ?? null) : null);
    if (literal === null || fault) return fault;
    state.expectsMember = false;
    PUNCTUATION.lastIndex = found.index + literal.length;
  }
}

interface State {
  /** The names seen in each open object; null for an open array. */
  readonly open: (Set<string> | null)[];
  expectsMember: boolean;
}

function step(state: State, sign: string): void {
  if (sign === '{' || sign === '[') state.open.push(sign === '{' ? new Set() : null);
  else if (sign !== ',') state.open.pop();
  state.expectsMember = sign === '{' || (sign === ',' && state.open.at(-1) instanceof Set);
}

function stringAt(text: string, at: number): string | null {
  STRING.lastIndex = at;
  return STRING.exec(text)?.[0] ?? null;
}

function faultOf(literal: string, members: Set<string> | null): ScanFault | null {
  if (!members && !SUSPECT.test(literal)) return null;
  const value = decoded(literal);
  if (value === null) return null;
  if (LONE_SURROGATE_OR_NUL.test(value)) return 'json-forbidden-character';
  if (!members) return null;
  if (value === '__proto__') return 'json-forbidden-member';
  if (members.has(value)) return 'json-duplicate-member';
  members.add(value);
  return null;
}

function decoded(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}
