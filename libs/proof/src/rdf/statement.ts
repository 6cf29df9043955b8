/** A node without a name, by its number in the document. */
export interface Blank {
  readonly blank: number;
}

/** One triple; names and literals are already as N-Quads have them. */
export interface Statement {
  readonly subject: string | Blank;
  readonly predicate: string;
  readonly object: string | Blank;
}

export function line({ subject, predicate, object }: Statement, label: (blank: number) => string): string {
  return `${write(subject, label)} ${predicate} ${write(object, label)} .\n`;
}

function write(term: string | Blank, label: (blank: number) => string): string {
  return typeof term === 'string' ? term : label(term.blank);
}
