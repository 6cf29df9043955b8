import { formatDay } from '../../app/format.js';
import { weightName } from '../coverage/coverage.words.js';
import { Figure } from '../coverage/figure.js';
import { gradeName, levelName } from '../evidence/evidence.words.js';
import type { Cell } from './cell.query.js';

/** What is asked for, by whom, since when. */
export function CellRequirements({ requirements, isRole }: { requirements: Cell['requirements']; isRole: boolean }) {
  return (
    <ul className="second small" aria-label="Requirements">
      {requirements.map(({ id, ownerName, ownerKind, level, minimumGrade, weight, minimum, graceDays, effectiveOn, topic }) => (
        <li key={id}>
          {isRole ? `${topic.name}, ` : ''}Level {levelName(level)}, at least {gradeName(minimumGrade)}, {weightName(weight)}
          {minimum === null ? '' : `, at least ${minimum} people`}
          {graceDays > 0 ? `, ${graceDays} days of grace` : ''}. {ownerLabel(ownerKind, ownerName)}, since {formatDay(effectiveOn)}.
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
      {minimums.map(({ id, scopeName, n, holders, met, pendingHolders, busFactor }) => (
        <li key={id} className="row">
          <span>Minimum, {scopeName}:</span> <Figure part={holders} whole={n} />
          <span className={met ? 'badge' : 'badge warn'}>{met ? (busFactor <= 1 ? 'met, hangs on one person' : 'met') : pendingHolders > 0 ? `broken, ${pendingHolders} pending` : 'broken'}</span>
        </li>
      ))}
    </ul>
  );
}
