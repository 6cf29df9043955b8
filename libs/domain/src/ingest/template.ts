import type { Claim, TemplateKind } from './claim.js';
import type { CellTrouble, RowTrouble } from './finding.js';
import type { Parser } from './parse/parsed.js';

/** One column of a template. */
export interface Column<T = unknown> {
  /** As the template file has it. */
  readonly name: string;
  /** Other headers that mean the same; matched folded, as the name is. */
  readonly aliases: readonly string[];
  /** The header must be there and no cell of it may be empty. */
  readonly required: boolean;
  readonly parse: Parser<T>;
  /** One cell for each example row; each passes. */
  readonly example: readonly [string, string];
  /** One sentence for the person who fills in the file. */
  readonly help: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** What the cells of a row were read as: `null` where an optional cell is empty or its column is not in the file. */
export type Values<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends RequiredColumn<infer T> ? T : C[F] extends Column<infer T> ? T | null : never;
};

/** Says that a field of the row is wrong; a row about which anything was said is refused. */
export type Say<F> = (field: F, code: RowTrouble | CellTrouble) => void;

/** How one kind of file is read. Adding a kind is adding one file in `templates/`. */
export interface Template {
  readonly kind: TemplateKind;
  readonly title: string;
  /** By field, in the order of the template file. */
  readonly columns: Columns;
  /** Of each of these groups of fields at least one header must be there. */
  readonly oneOf: readonly (readonly string[])[];
  readonly claim: (values: Readonly<Record<string, unknown>>, say: Say<string>) => Claim | null;
  /** What makes two rows speak of the same thing. */
  readonly key: (claim: never) => readonly (string | number | null)[];
  /** What rows of one group must agree on. */
  readonly agree: (claim: never) => readonly Agreement[];
}

/** Rows of the same `group` say the same `about` it. */
export interface Agreement {
  readonly group: readonly string[];
  readonly about: readonly unknown[];
}

export interface RequiredColumn<T = unknown> extends Column<T> {
  readonly required: true;
}

interface Draft<K extends TemplateKind, C extends Columns> {
  readonly kind: K;
  readonly title: string;
  readonly columns: C;
  readonly oneOf?: readonly (readonly (keyof C & string)[])[];
  readonly claim: (values: Values<C>, say: Say<keyof C & string>) => (Claim & { readonly kind: K }) | null;
  readonly key: (claim: Claim & { readonly kind: K }) => readonly (string | number | null)[];
  readonly agree?: (claim: Claim & { readonly kind: K }) => readonly Agreement[];
}

/** Types the fields of a template against its columns, then forgets them: readers handle all templates alike. */
export function template<K extends TemplateKind, C extends Columns>(draft: Draft<K, C>): Template {
  const { oneOf = [], agree = () => [], claim, ...rest } = draft;
  return { ...rest, oneOf, agree, claim: (values, say) => claim(values as Values<C>, say) };
}

type Details = Pick<Column, 'example' | 'help'> & { readonly aliases?: readonly string[] };

/** A column whose header and cells may be missing. */
export function column<T>(name: string, parse: Parser<T>, { aliases = [], example, help }: Details): Column<T> & { readonly required: false } {
  return { name, parse, aliases, example, help, required: false };
}

/** A column that must be there and filled in. */
export function required<T>(name: string, parse: Parser<T>, details: Details): RequiredColumn<T> {
  return { ...column(name, parse, details), required: true };
}
