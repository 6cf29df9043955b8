import type { ClaimedResult, ClaimedScale } from '@tessera/domain';
import { scalarOf, textOf, type JsonObject } from '../../json/json.js';
import type { ElmGraph } from './elm-graph.js';
import { elmName, noteText } from './elm-text.js';

export interface ElmResults {
  readonly results: ClaimedResult[];
  readonly scales: ClaimedScale[];
}

/** Grades of the assessments, the level of the qualification in its framework, and credit points, each on the scale that it is given on. */
export function elmResults(achievement: JsonObject, graph: ElmGraph): ElmResults {
  const found = [...graph.all(achievement['provenBy']).flatMap((assessment) => gradeOf(assessment, graph)), ...graph.all(achievement['specifiedBy']).flatMap((specification) => [...levelsOf(specification, graph), ...creditsOf(specification, graph)])];
  return { results: found.map(({ result }) => result), scales: [...new Map(found.map(({ scale }) => [scale.id, scale])).values()] };
}

interface Found {
  readonly result: ClaimedResult;
  readonly scale: ClaimedScale;
}

function gradeOf(assessment: JsonObject, graph: ElmGraph): Found[] {
  const grade = noteText(assessment['grade']) ?? scalarOf(assessment['grade']);
  const scheme = graph.all(assessment['specifiedBy']).flatMap((specification) => graph.all(specification['gradingScheme']))[0] ?? null;
  return grade === null ? [] : [found(grade, { id: textOf(scheme?.['id']), name: elmName(scheme) ?? elmName(assessment), type: 'Grade' })];
}

/** The European level is said by the address of the concept, in every language alike. */
function levelsOf(specification: JsonObject, graph: ElmGraph): Found[] {
  return (['eqfLevel', 'nqfLevel'] as const).flatMap((member) => graph.all(specification[member]).flatMap((concept) => {
    const [, level = null] = /\/eqf\/([1-8])$/.exec(textOf(concept['id']) ?? '') ?? [];
    const value = member === 'eqfLevel' ? (level ?? elmName(concept)) : elmName(concept);
    return value === null ? [] : [found(value, { id: member, name: member === 'eqfLevel' ? 'European Qualifications Framework' : 'National qualifications framework', type: member === 'eqfLevel' ? 'EQF' : 'NQF' })];
  }));
}

function creditsOf(specification: JsonObject, graph: ElmGraph): Found[] {
  return graph.all(specification['creditPoint']).flatMap((credit) => {
    const points = scalarOf(credit['point']);
    const framework = graph.one(credit['framework']);
    return points === null ? [] : [found(points, { id: textOf(framework?.['id']) ?? 'creditPoint', name: elmName(framework), type: 'CreditPoint' })];
  });
}

function found(value: string, { id, name, type }: Pick<ClaimedScale, 'id' | 'name' | 'type'>): Found {
  const result = { scale: id, achievedLevel: null, value, status: null, alignments: [] };
  return { result, scale: { id, name, type, allowedValues: [], requiredValue: null, requiredLevel: null, minimum: null, maximum: null, levels: [] } };
}
