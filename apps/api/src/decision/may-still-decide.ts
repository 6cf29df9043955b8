import type { BatchModel } from '../batch/batch.model.js';
import { mustNameDeputies } from '../deputy/deputy.desk.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { mustDecide } from './may-decide.js';
import { wordsOfChanges } from './own-word.js';

/** Rights are those of this moment, whatever they were when the decision was proposed. */
export async function mustStillDecide(operation: Operation, { about, kind, storedChanges }: Pick<Plain<BatchModel>, 'about' | 'kind' | 'storedChanges'>): Promise<void> {
  await mustDecide(operation, about, kind, storedChanges && wordsOfChanges(storedChanges));
  const teams = (storedChanges ?? []).flatMap(({ table, before, after }) => (table === 'team_lead' ? [(after ?? before) as { readonly teamId: string }] : []));
  if (kind === 'deputies') await mustNameDeputies(operation, [...new Set(teams.map(({ teamId }) => teamId))]);
}
