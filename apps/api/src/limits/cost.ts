import { type DocumentNode, getNamedType, GraphQLError, type GraphQLSchema, isCompositeType } from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';

import { WRONG_VALUE } from '../operation/format-error.js';
import { problem } from '../operation/problem.js';
import { LIMITS } from './limits.js';

interface Asked {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
}

/** A point for each object that has to be found; what it holds of plain values is free. */
const object: ComplexityEstimator = ({ field, childComplexity }) => (isCompositeType(getNamedType(field.type)) ? childComplexity + 1 : 0);

/** What one entry costs, times the page size. A size that is none is refused here, before any database work. */
export function pageCost({ args, childComplexity }: Asked): number {
  const first = args['first'];
  if (typeof first !== 'number' || first < 1 || first > LIMITS.pageSize) throw problem('BAD_USER_INPUT', 'PAGE_SIZE_OUT_OF_RANGE', `A page has 1 to ${LIMITS.pageSize} entries.`);
  return 1 + first * Math.max(1, childComplexity);
}

/** For lists without a page size, which are small by nature. */
export const listCost = (usual: number) => ({ childComplexity }: Asked): number => 1 + usual * Math.max(1, childComplexity);

/** One point for each hundred cells of the window, however many columns of it are asked for. */
export function mapCost({ args }: Asked): number {
  const sides = [args['teams'], args['columns']].map(Number);
  const [teams, columns] = sides as [number, number];
  if (sides.some((side) => !(side >= 1 && side <= LIMITS.mapWindow))) throw problem('BAD_USER_INPUT', 'WINDOW_OUT_OF_RANGE', `A window has 1 to ${LIMITS.mapWindow} teams and columns.`);
  return 1 + Math.ceil((teams * columns) / 100);
}

/** Points of an operation, its variables included. */
export function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): number {
  try {
    return getComplexity({ schema, query, variables, estimators: [fieldExtensionsEstimator(), object], maxQueryNodes: 20_000 });
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['reason']) throw error;
    throw problem('BAD_USER_INPUT', 'VALUE_INVALID', WRONG_VALUE.message);
  }
}

export function checkCost(cost: number): void {
  if (!(cost <= LIMITS.cost)) throw problem('LIMIT_EXCEEDED', 'LIMIT_COST', `This asks for more than ${LIMITS.cost} points at once: take smaller pages.`);
}
