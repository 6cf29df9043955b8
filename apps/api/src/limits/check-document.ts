import { type DocumentNode, type GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';

import { problem } from '../operation/problem.js';
import { LIMITS } from './limits.js';
import { shapeOf } from './document-shape.js';

const NAMES = { depth: 'levels', aliases: 'aliases', directives: 'directives', rootFields: 'fields at the top' } as const;

/** Throws what `documentTrouble` finds, LIMIT_DOCUMENT for too many characters, and a syntax error for what is no document or has too many tokens. */
export function parseWithinLimits(text: string): DocumentNode {
  if (text.length > LIMITS.documentCharacters) throw limit('DOCUMENT', `A document has at most ${LIMITS.documentCharacters} characters.`);
  const document = parse(text, { maxLexicalTokens: LIMITS.tokens });
  const trouble = documentTrouble(document);
  if (trouble) throw trouble;
  return document;
}

/** Everything about a parsed document that is refused before it is validated; null when it may go on. */
function documentTrouble(document: DocumentNode): GraphQLError | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return limit('OPERATIONS', 'A request holds one operation.');

  const shape = shapeOf(document);
  const over = (['depth', 'aliases', 'directives', 'rootFields'] as const).find((what) => shape[what] > LIMITS[what]);
  if (over) return limit(over.toUpperCase(), `A document has at most ${LIMITS[over]} ${NAMES[over]}.`);

  const mutations = operations[0]?.operation === OperationTypeNode.MUTATION ? shape.rootFields : 0;
  return mutations > LIMITS.mutations ? limit('MUTATIONS', 'A request makes one change.') : null;
}

const limit = (what: string, message: string): GraphQLError => problem('LIMIT_EXCEEDED', `LIMIT_${what}`, message);
