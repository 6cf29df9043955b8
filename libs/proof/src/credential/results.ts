import type { ClaimedResult, ClaimedScale } from '@tessera/domain';
import { listOf, objectsOf, scalarOf, textOf, type JsonObject } from '../json/json.js';
import { alignmentsOf } from './alignments.js';
import { displayOf } from './display.js';

export function resultsOf(subject: JsonObject): ClaimedResult[] {
  return objectsOf(subject['result']).map((result) => ({
    scale: textOf(result['resultDescription']),
    achievedLevel: textOf(result['achievedLevel']),
    value: scalarOf(result['value']),
    status: textOf(result['status']),
    alignments: alignmentsOf(result['alignment']),
  }));
}

export function scalesOf(achievement: JsonObject): ClaimedScale[] {
  return objectsOf(achievement['resultDescription']).map((scale) => ({
    id: textOf(scale['id']),
    name: displayOf(scale['name']),
    type: textOf(scale['resultType']),
    allowedValues: listOf(scale['allowedValue']).flatMap((value) => scalarOf(value) ?? []),
    requiredValue: scalarOf(scale['requiredValue']),
    requiredLevel: textOf(scale['requiredLevel']),
    minimum: scalarOf(scale['valueMin']),
    maximum: scalarOf(scale['valueMax']),
    levels: objectsOf(scale['rubricCriterionLevel']).map((level) => ({ id: textOf(level['id']), name: displayOf(level['name']), level: scalarOf(level['level']) })),
  }));
}
