/** What can be wrong with one cell; a parser answers with one of these instead of a value. */
export type CellTrouble =
  | 'ANSWER_UNKNOWN'
  | 'ASSESSMENT_UNKNOWN'
  | 'CURRENCY_UNKNOWN'
  | 'DATE_AMBIGUOUS'
  | 'DATE_OUT_OF_RANGE'
  | 'DATE_UNREADABLE'
  | 'EMAIL_INVALID'
  | 'GRADE_NOT_CLAIMABLE'
  | 'GRADE_UNKNOWN'
  | 'KIND_UNKNOWN'
  | 'LEVEL_UNKNOWN'
  | 'BROADER_SEVERAL'
  | 'LIST_TOO_LONG'
  | 'MEASURE_UNKNOWN'
  | 'NUMBER_AMBIGUOUS'
  | 'NUMBER_OUT_OF_RANGE'
  | 'NUMBER_TOO_PRECISE'
  | 'NUMBER_UNREADABLE'
  | 'RECORD_UNKNOWN'
  | 'SCORE_OUT_OF_RANGE'
  | 'STATUS_UNKNOWN'
  | 'TEAM_PATH_INVALID'
  | 'TEXT_BROKEN_UNICODE'
  | 'TEXT_CONTROL_CHARACTER'
  | 'TEXT_INVISIBLE_CHARACTER'
  | 'TEXT_TOO_LONG'
  | 'TRUST_UNKNOWN'
  | 'SETTING_UNKNOWN'
  | 'URL_INVALID'
  | 'WEIGHT_UNKNOWN'
  | 'YES_NO_UNKNOWN';

/** What can be wrong between the cells of one row, or with the row as a whole. */
export type RowTrouble =
  | 'VALUE_MISSING'
  | 'VALUES_EXCLUDE_EACH_OTHER'
  | 'DATES_REVERSED'
  | 'ROW_LENGTH'
  | 'ROW_CONTRADICTED'
  | 'ROW_DISAGREES'
  | 'CYCLE'
  | 'DOCUMENT_NOT_JSON'
  | 'DOCUMENT_NOT_JWT'
  | 'DOCUMENT_TOO_DEEP'
  | 'DOCUMENT_TOO_LARGE';

/** What can be worth saying of the columns of a file. */
export type ColumnTrouble = 'COLUMN_UNKNOWN' | 'COLUMN_SENSITIVE_DROPPED' | 'HEADER_DUPLICATE' | 'HEADER_MISSING' | 'HEADER_EMPTY';

/** What can be worth saying of a file. */
export type FileTrouble = 'ENCODING_WINDOWS_1252';

export type FindingCode = CellTrouble | RowTrouble | ColumnTrouble | FileTrouble;

/** What a value looks like; said in its place, because values may be personal. */
export type ValueClass = 'empty' | 'number-like' | 'date-like' | 'email-like' | 'url-like' | 'text';

/** Something wrong, or worth knowing, about a row, a column or a file. Never holds the value itself. */
export interface Finding {
  /** Data row from 1; 0 for the header and the file as a whole. */
  readonly row: number;
  /** Physical line from 1 on which the row starts; 0 when the file has no lines. */
  readonly line: number;
  /** The column as the template names it, else as the file does (cleaned); null when the row or file is meant. */
  readonly column: string | null;
  readonly code: FindingCode;
  readonly valueClass: ValueClass;
  /** Other lines that belong to the finding: the other half of a contradiction, the rest of a cycle. */
  readonly lines?: readonly number[];
  /** What would be accepted here: names of a header, words of a vocabulary. */
  readonly accepted?: readonly string[];
}

const CLASSES: readonly (readonly [RegExp, ValueClass])[] = [
  [/^\s*$/u, 'empty'],
  [/^[^\s@]+@[^\s@]+$/u, 'email-like'],
  [/^[a-z][a-z0-9+.-]*:\/\//iu, 'url-like'],
  [/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/u, 'date-like'],
  [/^[-+]?[\d][\d.,' ]*%?$/u, 'number-like'],
];

export function valueClassOf(value: string): ValueClass {
  const head = value.slice(0, 100);
  return CLASSES.find(([pattern]) => pattern.test(head))?.[1] ?? 'text';
}
