const KIB = 1024;
const MIB = 1024 * KIB;

/** What one file may cost. Tests read the same constants. */
export interface Limits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly recordBytes: number;
  readonly documentBytes: number;
  readonly jwtBytes: number;
  readonly jsonDepth: number;
  /** Milliseconds that the reader may wait for the parser, time spent by the reader itself not counted. */
  readonly parserMs: number;
  readonly parserHeapMib: number;
}

export const LIMITS: Limits = {
  fileBytes: 128 * MIB,
  rows: 200_000,
  columns: 200,
  recordBytes: 128 * KIB,
  documentBytes: 5 * MIB,
  jwtBytes: 64 * KIB,
  jsonDepth: 200,
  parserMs: 60_000,
  parserHeapMib: 256,
};

/** Rows given out at a time. */
export const BATCH_ROWS = 500;
