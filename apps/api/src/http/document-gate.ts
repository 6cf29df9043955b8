import type { NextFunction, Request, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

import { parseWithinLimits } from '../limits/check-document.js';
import { NOT_UNDERSTOOD } from '../operation/format-error.js';
import { markRefused } from '../refusal/tell-refusals.js';

/** One operation; lists of operations are not one. */
const Body = z.object({ query: z.string() });

/** Refuses a document by its size and shape before anything is looked up for it, the session included. */
export const documentGate =
  ({ explore }: { readonly explore: boolean }) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const refusal = refusalOf(request.body, explore);
    if (!refusal) return next();
    markRefused(response, reasonOf(refusal));
    response.status(400).json({ errors: [refusal] });
  };

const reasonOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.['reason'] ?? extensions?.['code']);

function refusalOf(body: unknown, explore: boolean): GraphQLFormattedError | null {
  const read = Body.safeParse(body);
  if (!read.success) return NOT_UNDERSTOOD;
  try {
    parseWithinLimits(read.data.query);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['reason']) return error.toJSON();
    return explore ? null : NOT_UNDERSTOOD;
  }
}
