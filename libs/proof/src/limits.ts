/** Budgets of one credential. Tests read the same constants. */
export const LIMITS = {
  /** Bytes of a JSON credential, and of any document fetched to check it. */
  json: 1 << 20,
  /** Nested objects and arrays. */
  depth: 200,
  /** Bytes of a compact token. */
  token: 64 << 10,
  /** Bytes of a picture with a credential in it. */
  image: 2 << 20,
  /** Pixels of either side, as the picture states them; none is ever decoded. */
  imageSide: 4096,
  /** Pieces that a PNG is made of. */
  imageChunks: 512,
  /** Elements of an SVG inside one another. */
  imageDepth: 100,
  /** Elements of an SVG in all. */
  imageElements: 50_000,
  /** Bytes of the text inside a picture. */
  bakedText: 256 << 10,
  /** Bytes of a status list once unpacked. */
  statusList: 16 << 20,
  /**
   * Objects of a document that is signed as linked data. Bringing one into canonical form costs about a millisecond:
   * a megabyte of small objects would hold a core for a minute.
   */
  nodes: 1000,
  /** Comparisons that may be spent on telling blank nodes apart which look the same. */
  comparisons: 256,
  /** Proofs of one credential; every one of a supported suite is verified. */
  proofs: 4,
  /** Status entries of one credential; each may cost a fetch. */
  statuses: 8,
  /** Credentials inside a document, at any depth. */
  nested: 100,
  /** Objects of all credentials inside a document together, once for each time that they are brought into canonical form. */
  nestedNodes: 2000,
  /** Credentials inside one another, the outermost counted. */
  nesting: 3,
  /** Keys of an issuer that are fetched and tried for a badge before 3.0. */
  badgeKeys: 4,
  /** Verification methods of one issuer that are looked at. */
  methods: 256,
  /** Certificates that come along with a seal. */
  certificates: 10,
  /** Bytes of a sealed document: its pictures are inside it. */
  sealed: 5 << 20,
  /** Skills and parts of one European credential that are read. */
  skills: 500,
  /** Steps from one document to the root of its batch: more than any batch there will ever be. */
  merklePath: 64,
  /** Characters of a Merkle proof in base58; the work grows with the square. */
  proofValue: 4096,
} as const;
