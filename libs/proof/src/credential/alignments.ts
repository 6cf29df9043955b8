import type { ClaimedAlignment } from '@tessera/domain';
import { objectsOf, textOf } from '../json/json.js';
import { displayOf } from './display.js';

export function alignmentsOf(value: unknown): ClaimedAlignment[] {
  return objectsOf(value).map((alignment) => ({
    targetName: displayOf(alignment['targetName']),
    targetUrl: textOf(alignment['targetUrl']),
    targetCode: textOf(alignment['targetCode']),
    targetFramework: displayOf(alignment['targetFramework']),
    targetType: textOf(alignment['targetType']),
  }));
}
