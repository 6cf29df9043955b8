import type { Finding, RefusedRow, RowResult, TemplateKind } from '@tessera/domain';
import type { Refusal } from './refusal.js';

/** What the reader of a file says, in this order: `table`, then `rows` and `notice` as they come, `takenBack`, and last `end` or `refused`. */
export type Message = TableMessage | RowsMessage | NoticeMessage | TakenBackMessage | DocumentMessage | EndMessage | RefusedMessage;

/** The file is a table of this kind. */
export interface TableMessage {
  readonly kind: 'table';
  readonly template: TemplateKind;
  readonly separator: string;
  /** The columns of the template that the file has, as the template names them. */
  readonly columns: readonly string[];
  /** Unknown and dropped columns. */
  readonly warnings: readonly Finding[];
}

export interface RowsMessage {
  readonly kind: 'rows';
  readonly rows: readonly RowResult[];
  /** How far the file has been read, in bytes as they came. */
  readonly bytesRead: number;
}

/** Worth knowing, stops nothing. */
export interface NoticeMessage {
  readonly kind: 'notice';
  readonly findings: readonly Finding[];
}

/** Rows that were given out as claims or repeated, and are refused now that the whole file is known. */
export interface TakenBackMessage {
  readonly kind: 'takenBack';
  readonly rows: readonly RefusedRow[];
}

/** What a credential comes as: text, or a picture with the credential baked into it. */
export type DocumentMedia = 'json' | 'jwt' | 'png' | 'svg';

/** A credential, its bytes exactly as received. */
export interface DocumentMessage {
  readonly kind: 'document';
  /** From 1, in the order of the file. */
  readonly row: number;
  readonly line: number;
  readonly media: DocumentMedia;
  readonly bytes: Uint8Array;
}

/** `rows = claims + repeated + refused`; documents count as claims. */
export interface Counts {
  readonly rows: number;
  readonly claims: number;
  readonly repeated: number;
  readonly refused: number;
}

export interface EndMessage {
  readonly kind: 'end';
  readonly counts: Counts;
  readonly bytesRead: number;
}

/** Nothing of this file may be taken, whatever was given out before. */
export interface RefusedMessage {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}
