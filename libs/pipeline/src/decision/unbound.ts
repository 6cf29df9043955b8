import { type CheckFinding, type ClaimedCredential, type DisputeClaim, findPerson, isFound, type Known, type UnboundReport, verdictOn } from '@tessera/domain';

import { groupBy } from '../ingest/group-by.js';
import type { Stores } from '../units.js';
import { Holders } from '../verify/holders.js';

type Facts = Pick<Stores, 'facts'>;

/**
 * By identifier that an answer takes away: the reports on credentials that name the person by it and by nothing else, as they are without it. A credential that
 * names somebody else's address is nobody's proof.
 */
export async function unboundBy(claims: readonly DisputeClaim[], people: Known['people'], stores: Facts): Promise<ReadonlyMap<string, readonly UnboundReport[]>> {
  const taken = new Map(claims.flatMap((claim) => (claim.record === 'identifier' && claim.answer === 'upheld' ? [[claim.recordKey, claim] as const] : [])));
  const unbound = new Map<string, readonly UnboundReport[]>();
  for (const [identifier, claim] of taken) {
    const personId = findPerson(claim.person, { people } as Known);
    if (isFound(personId)) unbound.set(identifier, await reportsOf(personId, identifier, stores));
  }
  return unbound;
}

async function reportsOf(personId: string, identifier: string, { facts }: Facts): Promise<UnboundReport[]> {
  const emails = (await facts.openBy('person_identifier', 'personId', [personId])).filter(({ values }) => values.kind === 'email').map(({ values }) => values.value);
  const [own, left] = [new Holders([{ personId, email: identifier }]), new Holders(emails.filter((email) => email !== identifier).map((email) => ({ personId, email })))];
  const credentials = (await facts.openBy('credential_version', 'personId', [personId])).filter(({ values }) => {
    const { recipients } = values.claim as Pick<ClaimedCredential, 'recipients'>;
    return own.find(recipients) !== null && left.find(recipients) === null;
  });
  const reports = groupBy(await facts.open('verification', credentials.map(({ key }) => key)), ({ key }) => key);
  return credentials.flatMap(({ key }) => (reports.get(key) ?? []).map(({ values }) => ({ key, values: { ...values, ...withoutHolder(values.findings as readonly CheckFinding[]) } })));
}

function withoutHolder(findings: readonly CheckFinding[]) {
  const changed = findings.map((finding): CheckFinding => (finding.check === 'recipient' ? { ...finding, outcome: 'fail', code: 'recipient-disputed' } : finding));
  return { findings: changed, ...verdictOn(changed) };
}
