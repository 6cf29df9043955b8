import { endOfString } from './members.js';

/** Why a text is refused before it is parsed. */
export type ScanFault = 'json-too-deep' | 'json-duplicate-member' | 'json-forbidden-member' | 'json-forbidden-character';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPENING: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const OPENING_OBJECT = 0x7b;
const CLOSING: ReadonlySet<number> = new Set([0x7d, 0x5d]);
const SUSPECT = /\\u(?:0000|d[89a-f])/i;
const LONE_SURROGATE_OR_NUL = /[\p{Surrogate}\0]/u;

/**
 * One pass over the text, without recursion: nesting, members that occur twice, members named __proto__,
 * and characters that no store can hold. It judges nothing else: what is not JSON is left for the parser to refuse.
 */
export function scanJson(text: string, depth: number): ScanFault | null {
  const state: State = { open: [], expectsMember: false };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign !== QUOTE) {
      step(state, sign);
      if (state.open.length > depth) return 'json-too-deep';
      continue;
    }
    const end = endOfString(text, at);
    if (end < 0) return null;
    const fault = faultOf(text.slice(at, end + 1), state.expectsMember ? (state.open.at(-1) ?? null) : null);
    if (fault) return fault;
    state.expectsMember = false;
    at = end;
  }
  return null;
}

interface State {
  /** The names seen in each open object; null for an open array. */
  readonly open: (Set<string> | null)[];
  expectsMember: boolean;
}

function step(state: State, sign: number): void {
  if (sign === COMMA) {
    state.expectsMember = state.open.at(-1) instanceof Set;
  } else if (OPENING.has(sign)) {
    state.expectsMember = sign === OPENING_OBJECT;
    state.open.push(state.expectsMember ? new Set() : null);
  } else if (CLOSING.has(sign)) {
    state.expectsMember = false;
    state.open.pop();
  }
}

function faultOf(literal: string, members: Set<string> | null): ScanFault | null {
  const isPlain = !literal.includes('\\');
  if (!members && (isPlain || !SUSPECT.test(literal))) return null;
  const value = isPlain ? literal.slice(1, -1) : decoded(literal);
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
