import type { ClaimedAchievement, ClaimedCredential, ClaimedRecipient } from '@tessera/domain';
import { objectsOf, textOf, type JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { statusesOf } from '../statuses.js';
import { windowOf } from '../window.js';
import { elmGraph, type ElmGraph, isA } from './elm-graph.js';
import { elmResults } from './elm-results.js';
import { elmOutcomes, elmSkills } from './elm-skills.js';
import { elmName, elmText, noteText } from './elm-text.js';

/** Reads what a European Digital Credential says (European Learning Model 3). With several subjects nobody is named. */
export function elmClaim(credential: JsonObject, issuer: ClaimedCredential['issuer']): ClaimedCredential {
  const graph = elmGraph(credential);
  const subjects = graph.all(credential['credentialSubject']);
  const subject = (subjects.length === 1 ? subjects[0] : undefined) ?? {};
  const achievement = mainOf(subject, graph);
  const display = graph.one(credential['displayParameter']);
  const window = windowOf(credential);
  return {
    id: textOf(credential['id']),
    name: elmName(display) ?? elmName(achievement),
    description: elmText(display?.['description']),
    issuer,
    recipients: recipientsOf(subject, graph),
    validFrom: window.from?.toISOString() ?? null,
    validUntil: window.until?.toISOString() ?? null,
    statuses: statusesOf(credential),
    ...achievedBy(achievement, graph),
  };
}

function achievedBy(achievement: JsonObject | null, graph: ElmGraph): Pick<ClaimedCredential, 'achievement' | 'alignments' | 'results' | 'scales'> {
  if (!achievement) return { achievement: null, alignments: [], results: [], scales: [] };
  const all = withParts(achievement, graph);
  return { achievement: achievementOf(achievement, elmOutcomes(all, graph), graph), alignments: elmSkills(all, graph), ...elmResults(achievement, graph) };
}

/** Kind of register, country, number, as certificates have it (ETSI EN 319 412-1). */
const LEGAL_ID = /^[A-Z]{3}[A-Z]{2}-.+$/;

/** The legal number of the issuer, by which it is known in every credential. Other numbers that it has count where they are written in full. */
export function elmLegalId({ issuer }: JsonObject): string | null {
  const [found] = objectsOf(issuer);
  const numbers = (member: string): string[] => objectsOf(found?.[member]).flatMap(({ notation }) => textOf(notation) ?? []);
  const others = ['vatIdentifier', 'taxIdentifier', 'registration', 'identifier'].flatMap(numbers).filter((number) => LEGAL_ID.test(number));
  return numbers('eIDASIdentifier')[0] ?? others[0] ?? null;
}

/** An achievement first; where there is none, an entitlement (a licence, say) is what is awarded. Attending is neither. */
function mainOf(subject: JsonObject, graph: ElmGraph): JsonObject | null {
  const claims = graph.all(subject['hasClaim']);
  const named = (type: string): JsonObject | undefined => claims.find((claim) => isA(claim, type) && titleOf(claim, graph) !== null);
  return named('LearningAchievement') ?? named('LearningEntitlement') ?? null;
}

function achievementOf(achievement: JsonObject, tags: readonly string[], graph: ElmGraph): ClaimedAchievement | null {
  const name = titleOf(achievement, graph);
  const specification = graph.one(achievement['specifiedBy']);
  if (name === null) return null;
  const description = noteText(achievement['description']) ?? noteText(specification?.['description']) ?? noteText(specification?.['learningOutcomeSummary']);
  return { id: textOf(specification?.['id']) ?? textOf(achievement['id']), name, type: elmName(graph.one(specification?.['dcType'])), description, tags };
}

function titleOf(achievement: JsonObject, graph: ElmGraph): string | null {
  return elmName(achievement) ?? elmName(graph.one(achievement['specifiedBy']));
}

/** An achievement with the parts that it is made of, and theirs, each once. */
function withParts(achievement: JsonObject, graph: ElmGraph): readonly JsonObject[] {
  const all = new Set([achievement]);
  for (const each of all) for (const part of all.size < LIMITS.skills ? graph.all(each['hasPart']) : []) all.add(part);
  return [...all];
}

/** By e-mail where the credential gives one. A name and a date of birth are left to a human. */
function recipientsOf(subject: JsonObject, graph: ElmGraph): ClaimedRecipient[] {
  const boxes = [subject, ...graph.all(subject['contactPoint'])].flatMap(({ emailAddress }) => [emailAddress].flat());
  const emails = boxes.flatMap((box) => emailOf(typeof box === 'object' && box !== null ? (box as JsonObject)['id'] : box) ?? []);
  const id = textOf(subject['id']);
  const named: ClaimedRecipient[] = [...new Set(emails)].map((value) => ({ kind: 'email', value, salt: null }));
  return id?.startsWith('did:') ? [...named, { kind: 'did', value: id, salt: null }] : named;
}

function emailOf(value: unknown): string | null {
  const text = textOf(value)?.replace(/^mailto:/i, '') ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}
