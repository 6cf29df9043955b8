import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';
import { SEEN_ID } from '../operation/rights.js';

const IN_SIGHT = `select count(*)::int as count from person x where x.organisation_id = $1 and ${SEEN_ID} and x.id = any ($4)`;

/** What concerns everybody is for HR of the whole organisation; what is about people, for those who see all of them now. Read again whenever the decision goes on. */
export async function mustDecide(operation: Operation, about: readonly string[] | null): Promise<void> {
  const { actingRole, hrScope } = operation.viewer;
  if (actingRole === 'hr' && hrScope === null) return;
  if (about === null || about.length === 0 || about.length > LIMITS.ids) throw forbidden();
  const [seen] = await operation.records<{ count: number }>(IN_SIGHT, about);
  if (seen?.count !== new Set(about).size) throw forbidden();
}
