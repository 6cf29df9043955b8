import type { ColumnTrouble, Finding } from './finding.js';
import { foldHeader, shown } from './header.js';
import { isSensitive } from './sensitive.js';
import type { Column, Template } from './template.js';

/** Which cell of a row belongs to which column of the template. */
export interface Binding {
  readonly template: Template;
  /** Cells that every row must have. */
  readonly width: number;
  readonly bound: readonly { readonly field: string; readonly column: Column; readonly index: number }[];
  /** Columns the template does not know; kept aside. */
  readonly unknown: readonly { readonly header: string; readonly index: number }[];
  /** Headers of personal data; their cells are never read. */
  readonly dropped: readonly string[];
  /** Where those stand; their cells are not kept for a refused row either. */
  readonly droppedAt: ReadonlySet<number>;
  readonly warnings: readonly Finding[];
}

export type Bound = { readonly kind: 'bound'; readonly binding: Binding } | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** Matches the headers of a file to a template, folded; a doubled header or a missing one refuses the file. */
export function bindHeaders(template: Template, headers: readonly string[]): Bound {
  const places = placesOf(headers);
  const bound = boundOf(template, places);
  const taken = new Set(bound.map(({ index }) => index));
  const rest = headers.map((header, index) => ({ header: shown(header), index, isSensitive: isSensitive(header) })).filter(({ index }) => !taken.has(index));
  const unknown = rest.filter((each) => !each.isSensitive);
  const sensitive = rest.filter((each) => each.isSensitive);
  const dropped = sensitive.map(({ header }) => header);
  const refusals = [...doubled(template, places, taken), ...missing(template, bound)];
  if (refusals.length > 0) return { kind: 'refused', findings: refusals };
  const warnings = [
    ...unknown.map(({ header }) => finding(header === '' ? 'HEADER_EMPTY' : 'COLUMN_UNKNOWN', header)),
    ...dropped.map((header) => finding('COLUMN_SENSITIVE_DROPPED', header)),
  ];
  return { kind: 'bound', binding: { template, width: headers.length, bound, unknown, dropped, droppedAt: new Set(sensitive.map(({ index }) => index)), warnings } };
}

/** Which of the headers, by index, the template has a column for, whether or not it fits the file. */
export function knownHeaders(template: Template, headers: readonly string[]): ReadonlySet<number> {
  return new Set(boundOf(template, placesOf(headers)).map(({ index }) => index));
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(headers: readonly string[]): Places {
  const places = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const key = foldHeader(header);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return places;
}

/** The name of a column comes before its aliases: with both in the file, the alias is an unknown column. */
function indexesOf(column: Column, places: Places): readonly number[] {
  const named = places.get(foldHeader(column.name));
  return named ?? [...new Set(column.aliases.map(foldHeader))].flatMap((alias) => places.get(alias) ?? []);
}

function boundOf(template: Template, places: Places): Binding['bound'] {
  return Object.entries(template.columns).flatMap(([field, column]) => {
    const index = indexesOf(column, places)[0];
    return index === undefined ? [] : [{ field, column, index }];
  });
}

function doubled(template: Template, places: Places, taken: ReadonlySet<number>): Finding[] {
  const known = Object.values(template.columns).filter((column) => indexesOf(column, places).length > 1);
  const others = [...places].filter(([key, at]) => key !== '' && at.length > 1 && !at.some((index) => taken.has(index)));
  return [
    ...known.map(({ name, aliases }) => finding('HEADER_DUPLICATE', name, [name, ...aliases])),
    ...others.map(([key]) => finding('HEADER_DUPLICATE', shown(key))),
  ];
}

function missing({ columns, oneOf }: Template, bound: Binding['bound']): Finding[] {
  const present = new Set(bound.map(({ field }) => field));
  const needed = Object.keys(columns).filter((field) => columns[field]?.required).map((field) => [field]);
  return [...needed, ...oneOf]
    .filter((group) => !group.some((field) => present.has(field)))
    .map((group) => {
      const wanted = group.flatMap((field) => columns[field] ?? []);
      return finding('HEADER_MISSING', wanted.map(({ name }) => name).join(' / '), wanted.flatMap(({ name, aliases }) => [name, ...aliases]));
    });
}

function finding(code: ColumnTrouble, column: string, accepted?: readonly string[]): Finding {
  return { row: 0, line: 1, column, code, valueClass: 'text', ...(accepted && { accepted }) };
}
