import { capital, formatCount, formatDay, formatPeople } from '../../app/format.js';
import { weightName } from '../coverage/coverage.words.js';
import { MinimumState } from '../coverage/minimum-state.js';
import { gradeName, levelName } from '../evidence/evidence.words.js';
import type { Cell } from './cell.query.js';

/** What is asked for, by whom, since when. */
export function CellRequirements({ requirements, isRole }: { requirements: Cell['requirements']; isRole: boolean }) {
  return (
    <ul className="second small" aria-label="Requirements">
      {requirements.map(({ id, ownerName, ownerKind, level, minimumGrade, weight, minimum, graceDays, effectiveOn, topic }) => (
        <li key={id}>
          {ownerLabel(ownerKind, ownerName)}: {isRole ? `${topic.name}, ` : ''}
          {minimum === null ? 'everyone' : `at least ${formatPeople(minimum)}`} at level {levelName(level)}, {gradeName(minimumGrade)} or better. {capital(weightName(weight))}
          {graceDays > 0 ? `, ${graceDays} days of grace for joiners` : ''}, since {formatDay(effectiveOn)}.
        </li>
      ))}
    </ul>
  );
}

const OWNERS: Record<string, string> = { role: 'Role', team: 'Team', organisation: 'Organisation' };

const ownerLabel = (kind: string, name: string): string => `${OWNERS[kind.toLowerCase()] ?? kind} ${name}`;

export function CellMinimums({ minimums }: { minimums: Cell['minimums'] }) {
  if (minimums.length === 0) return null;
  return (
    <ul className="unit-list" aria-label="Minimums">
      {minimums.map((minimum) => (
        <li key={minimum.id} className="row">
          <span>
            Minimum of {minimum.scopeName}: <strong>{formatCount(minimum.holders)}</strong> hold it, {formatCount(minimum.n)} needed
          </span>
          <MinimumState minimum={minimum} />
        </li>
      ))}
    </ul>
  );
}
