import type { Finding, TemplateKind } from '@tessera/domain';
import type { FileKind } from './recognise/file-kind.js';

export type RefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_KIND_MISMATCH'
  | 'FILE_KIND_UNSUPPORTED'
  | 'FILE_TOO_LARGE'
  | 'ENCODING_INVALID'
  | 'ENCODING_UNKNOWN'
  | 'HEADERS_REFUSED'
  | 'TEMPLATE_AMBIGUOUS'
  | 'TEMPLATE_UNKNOWN'
  | 'NO_ROWS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'RECORD_TOO_LARGE'
  | 'QUOTE_MISPLACED'
  | 'QUOTE_NOT_CLOSED'
  | 'JSON_BROKEN'
  | 'PARSER_TIME'
  | 'PARSER_MEMORY'
  | 'PARSER_CRASHED';

/** Why nothing of a file is taken. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Physical line from 1 on which the trouble starts. */
  readonly line?: number;
  /** Byte from 0 at which the trouble starts. */
  readonly offset?: number;
  /** What the name of the file says it is, and what its bytes say. */
  readonly named?: FileKind;
  readonly found?: FileKind;
  /** The limit that was passed. */
  readonly limit?: number;
  readonly candidates?: readonly TemplateKind[];
  readonly nearest?: TemplateKind;
  /** What is wrong with the headers. */
  readonly findings?: readonly Finding[];
}

/** Carries a refusal out of the depth of a parser; turned into a value at the edge, callers never see it. */
export class FileRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): never {
  throw new FileRefused({ code, ...details });
}
