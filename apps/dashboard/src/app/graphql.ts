import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../schema-types.js';

/** Parses a document and types its answer from schema.graphql; regenerate the types with `npm run -w @tessera/dashboard schema`. */
export const graphql = initGraphQLTada<{ introspection: introspection; disableMasking: true; scalars: { Day: string; Instant: string; Numbers: readonly number[] } }>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
