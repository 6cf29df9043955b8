import type { ClaimedAssociation, ClaimedCredential } from '@tessera/domain';
import { listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { typesOf, type ShapeFault } from './shape.js';

/** Comprehensive Learner Record 2.0: one subject, who holds credentials that others may have issued. */
export function recordFault(credential: JsonObject): ShapeFault | null {
  const subjects = objectsOf(credential['credentialSubject']);
  return subjects.length === 1 && typesOf(subjects[0]!).includes('ClrSubject') ? null : 'subject-invalid';
}

/** What a record has beside what every credential has: the credentials inside it, and how their achievements hang together. */
export function insideRecord(credential: JsonObject, claim: ClaimedCredential): { readonly holds: readonly unknown[]; readonly claim: ClaimedCredential } {
  const [subject = {}] = objectsOf(credential['credentialSubject']);
  const associations = objectsOf(subject['association']).flatMap((each) => associationOf(each) ?? []);
  return { holds: listOf(subject['verifiableCredential']), claim: { ...claim, associations } };
}

function associationOf({ associationType, sourceId, targetId }: JsonObject): ClaimedAssociation | null {
  const [type, source, target] = [textOf(associationType), textOf(sourceId), textOf(targetId)];
  return type !== null && source !== null && target !== null ? { type, sourceId: source, targetId: target } : null;
}
