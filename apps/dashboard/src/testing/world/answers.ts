/** A record of the schema, field by field. Records name each other as functions, so that they may stand in rooms that know each other. */
export type Answers = Record<string, unknown>;

/** Answers one field of Query or Mutation; the rest of the schema is answered by what it gives. */
export type Resolver = (variables: Record<string, unknown>) => unknown;

/** When all of it was said. */
export const AT = '2026-11-22T06:02:00.000Z';

/** A connection with all of its nodes on one page. */
export const list = (nodes: readonly unknown[]) => ({ nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } });
