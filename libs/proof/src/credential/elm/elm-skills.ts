import type { ClaimedAlignment } from '@tessera/domain';
import { textOf, type JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { elmName, elmText } from './elm-text.js';
import type { ElmGraph } from './elm-graph.js';

const ESCO = /^https?:\/\/data\.europa\.eu\/esco\/skill\//;

/** The skills that the learning outcomes of these achievements are related to, each once, in the order of the document. */
export function elmSkills(achievements: readonly JsonObject[], graph: ElmGraph): ClaimedAlignment[] {
  const concepts = achievements.flatMap((achievement) => outcomesOf(achievement, graph)).flatMap((outcome) => [...graph.all(outcome['relatedESCOSkill']), ...graph.all(outcome['relatedSkill'])]);
  const skills = new Map(concepts.slice(0, LIMITS.skills).map((concept) => [textOf(concept['id']) ?? elmName(concept), alignmentOf(concept, graph)]));
  return [...skills.values()];
}

/** What a learner is said to be able to do, in the issuer's own words. */
export function elmOutcomes(achievements: readonly JsonObject[], graph: ElmGraph): string[] {
  return [...new Set(achievements.flatMap((achievement) => outcomesOf(achievement, graph)).slice(0, LIMITS.skills).flatMap((outcome) => elmName(outcome) ?? []))];
}

function outcomesOf(achievement: JsonObject, graph: ElmGraph): readonly JsonObject[] {
  return graph.all(achievement['specifiedBy']).flatMap((specification) => graph.all(specification['learningOutcome']));
}

function alignmentOf(concept: JsonObject, graph: ElmGraph): ClaimedAlignment {
  const url = textOf(concept['id']);
  const scheme = graph.one(concept['inScheme']);
  const framework = url !== null && ESCO.test(url) ? 'ESCO' : (elmText(scheme?.['prefLabel']) ?? textOf(scheme?.['id']));
  return { targetName: elmName(concept), targetUrl: url, targetCode: null, targetFramework: framework, targetType: null };
}
