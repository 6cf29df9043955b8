import type { IdentifierClaim } from '../claim.js';
import { state } from './fact.js';
import { findPerson, isFound } from './find.js';
import type { Known } from './known.js';
import { NAME_MAX } from './names.js';
import { formOf } from './plan-people.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A further identifier of a person; or of nobody of ours, which is remembered. What another person has is refused, never moved. */
export function planIdentifier({ person, identifier }: IdentifierClaim, known: Known): RowPlan {
  const value = formOf(identifier);
  if (value.length > NAME_MAX) return refuse('NAME_TOO_LONG', 'identifier');
  const kind = identifier.includes('@') ? 'email' : 'external';
  const owner = known.people.get(value);
  if (person === null) return owner === undefined ? store([state('outsider', value, { kind, value })]) : refuse('IDENTIFIER_OF_OTHER_PERSON', 'identifier');

  const personId = findPerson(person, known);
  if (!isFound(personId)) return personId;
  if (owner !== undefined && owner !== personId) return refuse('IDENTIFIER_OF_OTHER_PERSON', 'identifier');
  known.people.set(value, personId);
  return store([state('person_identifier', value, { personId, kind, value })], [], [{ table: 'outsider', key: value }]);
}
