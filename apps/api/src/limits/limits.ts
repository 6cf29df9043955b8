/** The budgets of the api; tests read the same constants. */
export const LIMITS = {
  /** Bytes of a JSON body, and of one WebSocket message. */
  bodyBytes: 100_000,
  documentCharacters: 10_000,
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 10,
  rootFields: 10,
  mutations: 1,
  cost: 1_000,
  operationMs: 10_000,
  exportMs: 60_000,
  pageSize: 100,
  ids: 100,
  /** Teams and columns of one window of the coverage map. */
  mapWindow: 100,
  /** Lines of a list that goes out as a file, and how many of them are read at once. */
  fileLines: 20_000,
  filePage: 2_000,
  /** Of a workbook, all lines together. */
  workbookCells: 60_000,
  /** Values of one filter: so many locations, job families, cost centres or roles at once. */
  filterValues: 100,
  searchCharacters: 200,
  textCharacters: 2_000,
  uploadBytes: 128 * 1024 * 1024,
  /** Bytes of a certificate or work sample, and how many a person may have. */
  documentBytes: 10 * 1024 * 1024,
  documentsOfPerson: 200,
  /** The same with those that were withdrawn, of which no bytes are kept. */
  documentsOfPersonEver: 1_000,
  pdfPages: 500,
  /** Packed objects of a document: in how many parts, and how many bytes all of them are unpacked. */
  pdfObjectStreams: 2_000,
  pdfUnpackedBytes: 32 * 1024 * 1024,
  /** An A4 page scanned with 600 dots an inch has 35 million pixels. */
  imageSide: 10_000,
  imagePixels: 40_000_000,
  pngChunks: 20_000,
  headMs: 10_000,
  bodyMs: 10_000,
  uploadIdleMs: 30_000,
  /** Once a sender has kept us waiting for as long as `uploadIdleMs` in all, in bytes per second of waiting. */
  uploadSlowest: 4_096,
  uploadsAtOnce: 4,
  uploadsOfOrganisation: 2,
  /** Units of work of one organisation at the same time in one process of the api; those beyond wait in line, for so long. */
  readsAtOnce: 6,
  writesAtOnce: 4,
  inLine: 100,
  inLineMs: 8_000,
  /** Analyses of other days that wait in one organisation. */
  analysesWaiting: 20,
  passwordBytes: 4_096,
  signInFailures: 10,
  signInsPerAddress: 20,
  sessionsPerAccount: 20,
  subscriptionsPerSession: 5,
} as const;
