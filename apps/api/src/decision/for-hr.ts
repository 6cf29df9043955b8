import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';

/** Issuers, titles and mappings are the work of HR: of the whole organisation to decide on, of a part of it to see. */
export function mustBeHr({ viewer }: Operation): void {
  if (viewer.actingRole !== 'hr') throw forbidden();
}
