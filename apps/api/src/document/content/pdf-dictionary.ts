/** A piece of a PDF: white space or a comment, the marks of dictionaries and lists, a name, a string of hexadecimal digits, or anything else up to the next of these. */
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|\[|\]|\/[^\0\t\n\f\r /<>[\](){}%]*|<[0-9A-Fa-f\s\0]*>?|[(){}<>]|[^\0\t\n\f\r /<>[\](){}%]+/y;
const BLANK = /[\0\t\n\f\r %]/;
const CLOSED_BY: Readonly<Record<string, string>> = { '<<': '>>', '[': ']' };

export type PdfEntry = readonly [name: string, value: string];

export interface PdfDictionary {
  /** In order, as often as they are there: names without their slash, what was written as `#` and digits read; values as written. */
  readonly entries: readonly PdfEntry[];
  /** Behind its closing mark. */
  readonly end: number;
}

/** Any character of a name may be written as `#` and two digits. */
export const unescaped = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/**
 * The dictionary that begins at `begin`; null where there is none, or where it goes on beyond `until`. Marks that close what is not open mean nothing, as to readers.
 */
export function dictionaryAt(text: string, begin: number, until: number): PdfDictionary | null {
  if (!text.startsWith('<<', begin)) return null;
  const values: string[] = [];
  const open: string[] = ['>>'];
  let from = 0;
  for (let place = begin + 2; place < Math.min(until, text.length); ) {
    const end = tokenEnd(text, place);
    const token = text.slice(place, end);
    if (CLOSED_BY[token]) {
      if (open.length === 1) from = place;
      open.push(CLOSED_BY[token]);
    } else if (token === open.at(-1)) {
      open.pop();
      if (open.length === 0) return { entries: entriesOf(values), end };
      if (open.length === 1) values.push(text.slice(from, end));
    } else if (open.length === 1 && !BLANK.test(token.charAt(0))) values.push(token);
    place = end;
  }
  return null;
}

/** Behind white space and comments. */
export function behindBlanks(text: string, at: number): number {
  let place = at;
  while (place < text.length && BLANK.test(text.charAt(place))) place = tokenEnd(text, place);
  return place;
}

function tokenEnd(text: string, at: number): number {
  if (text.charAt(at) === '(') return stringEnd(text, at);
  TOKEN.lastIndex = at;
  TOKEN.test(text);
  return TOKEN.lastIndex;
}

/** Behind a string, in which brackets come in pairs and a stroke takes away the meaning of the next character. */
function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '\\') place += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return place + 1;
  }
  return text.length;
}

/** A value is one piece, or the three of `7 0 R`. What stands where a name should is passed over, as readers do. */
function entriesOf(values: readonly string[]): PdfEntry[] {
  const entries: PdfEntry[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const name = values[at]!;
    if (!name.startsWith('/')) continue;
    const size = values[at + 3] === 'R' ? 3 : 1;
    entries.push([unescaped(name.slice(1)), values.slice(at + 1, at + 1 + size).join(' ')]);
    at += size;
  }
  return entries;
}
