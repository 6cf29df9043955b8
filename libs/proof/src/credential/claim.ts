import type { ClaimedAchievement, ClaimedCredential } from '@tessera/domain';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { alignmentsOf } from './alignments.js';
import { displayOf } from './display.js';
import { issuerIdOf } from './issuer-id.js';
import { recipientsOf } from './recipients.js';
import { resultsOf, scalesOf } from './results.js';
import { statusesOf } from './statuses.js';
import { windowOf, type Window } from './window.js';

/** Reads what a W3C credential says. With several subjects nobody is named: it cannot be told who achieved what. */
export function claimOf(credential: JsonObject, token?: Window): ClaimedCredential {
  const subjects = objectsOf(credential['credentialSubject']);
  const subject = (subjects.length === 1 ? subjects[0] : undefined) ?? {};
  const achievement = isObject(subject['achievement']) ? subject['achievement'] : {};
  const window = windowOf(credential, token);
  return {
    id: textOf(credential['id']),
    name: displayOf(credential['name']),
    description: displayOf(credential['description']),
    issuer: { id: issuerIdOf(credential), name: isObject(credential['issuer']) ? displayOf(credential['issuer']['name']) : null },
    achievement: achievementOf(achievement),
    recipients: recipientsOf(subject),
    validFrom: window.from?.toISOString() ?? null,
    validUntil: window.until?.toISOString() ?? null,
    statuses: statusesOf(credential),
    alignments: alignmentsOf(achievement['alignment']),
    results: resultsOf(subject),
    scales: scalesOf(achievement),
  };
}

function achievementOf(achievement: JsonObject): ClaimedAchievement | null {
  const name = displayOf(achievement['name']);
  if (name === null) return null;
  return {
    id: textOf(achievement['id']),
    name,
    type: textOf(achievement['achievementType']),
    description: displayOf(achievement['description']),
    tags: listOf(achievement['tag']).filter((tag) => typeof tag === 'string'),
  };
}
