import { fold, issuerKey, type FactValues, type IdOf, type PlannedAnchor, type Report } from '@tessera/domain';

import type { FactRow, OpenFact } from '../ingest/fact-store.js';
import { contentOf } from '../ingest/ids.js';

export interface LearnedIssuer {
  readonly anchor: PlannedAnchor;
  readonly issuer: FactRow<'issuer_version'>;
  readonly credential: FactRow<'credential_version'>;
}

/** A credential that could not say who issued it when it was taken in, because its host was not to be reached, and says so now; null where nothing was learned. */
export function learnedIssuer({ key, values, batchId, row }: OpenFact<'credential_version'>, { claim }: Report, idOf: IdOf): LearnedIssuer | null {
  const of = issuerKey(claim?.issuer.id ?? '');
  if (values.issuerId !== null || claim === null || of === '') return null;
  const anchor: PlannedAnchor = { table: 'issuer', key: of, id: idOf('issuer', of) };
  const name = claim.issuer.name ?? claim.issuer.id;
  const achievement = claim.achievement?.name ?? claim.name ?? values.achievement;
  const said: FactValues['credential_version'] = { ...values, issuerId: anchor.id, achievement, achievementFolded: fold(achievement), claim };
  const known: FactValues['issuer_version'] = { issuerId: anchor.id, name, folded: fold(name), trust: 'undecided', reason: null };
  return {
    anchor,
    issuer: { key: anchor.id, batchId, row, values: known, content: contentOf('issuer_version', known) },
    credential: { key, batchId, row, values: said, content: contentOf('credential_version', said) },
  };
}
