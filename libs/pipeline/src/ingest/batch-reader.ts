import type { Finding, RefusedRow, RowResult, TemplateKind } from '@tessera/domain';

export interface SourceDocument {
  /** From 1, in the order of the file. */
  readonly row: number;
  readonly line: number;
  readonly media: 'json' | 'jwt' | 'png' | 'svg';
  /** Exactly as received. */
  readonly bytes: Uint8Array;
}

/** Why nothing of a file is taken. */
export interface FileRefusal {
  readonly code: string;
  readonly line?: number;
  readonly limit?: number;
  readonly named?: string;
  readonly found?: string;
  /** The template that comes closest, or those of which one must be chosen. */
  readonly nearest?: string;
  readonly candidates?: readonly string[];
  readonly findings?: readonly Finding[];
}

/** What is heard while a file is read: `table` before its rows, `takenBack` after them, `end` or `refused` last. */
export type Reading =
  | { readonly kind: 'table'; readonly template: TemplateKind; readonly warnings: readonly Finding[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowResult[] }
  | { readonly kind: 'notice'; readonly findings: readonly Finding[] }
  | { readonly kind: 'takenBack'; readonly rows: readonly RefusedRow[] }
  | ({ readonly kind: 'document' } & SourceDocument)
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Reads files of any kind we know. Nothing in a file makes it throw; whoever stops early leaves nothing running. */
export abstract class BatchReader {
  abstract read(bytes: AsyncIterable<Uint8Array>, fileName: string): AsyncIterable<Reading>;
}
