import { type DocumentNode, type GraphQLError, Kind, OperationTypeNode } from 'graphql';

import { problem } from '../operation/problem.js';
import { LIMITS } from './limits.js';
import { shapeOf } from './document-shape.js';

const NAMES = { depth: 'levels', aliases: 'aliases', directives: 'directives', rootFields: 'fields at the top' } as const;

/** Everything about a parsed document that is refused before it is validated; null when it may go on. */
export function documentTrouble(document: DocumentNode): GraphQLError | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return limit('OPERATIONS', 'A request holds one operation.');

  const shape = shapeOf(document);
  const over = (['depth', 'aliases', 'directives', 'rootFields'] as const).find((what) => shape[what] > LIMITS[what]);
  if (over) return limit(over.toUpperCase(), `A document has at most ${LIMITS[over]} ${NAMES[over]}.`);

  const mutations = operations[0]?.operation === OperationTypeNode.MUTATION ? shape.rootFields : 0;
  return mutations > LIMITS.mutations ? limit('MUTATIONS', 'A request makes one change.') : null;
}

const limit = (what: string, message: string): GraphQLError => problem('LIMIT_EXCEEDED', `LIMIT_${what}`, message);
