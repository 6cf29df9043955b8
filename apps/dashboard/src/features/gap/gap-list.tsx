import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { More } from '../../app/more.js';
import { Await, Nothing, Waiting } from '../../app/states.js';
import { stateName, weightName, type GapReason } from '../coverage/coverage.words.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { evidenceTitle } from '../evidence/evidence-line.js';
import { gradeName } from '../evidence/evidence.words.js';
import { GradeMark } from '../evidence/grade-mark.js';
import { StillComputing, useGaps, type GapRow, type GapScope } from './gap.query.js';

interface GapListProps extends GapScope {
  /** What can be done about a gap from here. */
  action?: (unit: UnitRow) => ReactNode;
}

/** Gaps as a table, worst first, each with its reason, the best evidence and the way to close it. */
export function GapList({ action, ...scope }: GapListProps) {
  const list = useGaps(scope);
  const isComputing = list.error instanceof StillComputing;
  const { refetch } = list;
  useEffect(() => {
    if (!isComputing) return;
    const timer = setInterval(() => void refetch(), 2_000);
    return () => clearInterval(timer);
  }, [isComputing, refetch]);

  if (isComputing) return <Waiting what="gaps, coverage is being computed" />;
  return (
    <Await query={list} what="gaps">
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <NoGaps reason={scope.reason} />
        ) : (
          <>
            <GapTable units={nodes} withPerson={!scope.personId} action={action} />
            <More list={list} shown={nodes.length} total={totalCount} what="gaps" />
          </>
        )
      }
    </Await>
  );
}

function NoGaps({ reason }: { reason: GapReason | undefined }) {
  if (reason) return <p className="second">No gap is there for this reason: {stateName(reason)}. Choose another reason to see the others.</p>;
  return <Nothing title="No gaps">Every requirement that applies here is met. What is about to end shows on the coverage map.</Nothing>;
}

function GapTable({ units, withPerson, action }: { units: readonly GapRow[]; withPerson: boolean; action: GapListProps['action'] }) {
  return (
    <div className="table-wrap" role="group" aria-label="Gaps" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {withPerson && <th scope="col">Person</th>}
            <th scope="col">Skill or credential</th>
            <th scope="col">Weight</th>
            <th scope="col">Reason</th>
            <th scope="col" className="num">
              Held / required
            </th>
            <th scope="col">Best evidence</th>
            {action && (
              <th scope="col">
                <span className="sr-only">Action</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <Row key={unit.id} unit={unit} withPerson={withPerson} action={action} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ unit, withPerson, action }: { unit: GapRow; withPerson: boolean; action: GapListProps['action'] }) {
  const { person, topic, weight, state, heldLevel, level, minimumGrade, best } = unit;
  return (
    <tr>
      {withPerson && (
        <th scope="row">
          <Link to="/people/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>
          {person.team && <div className="second small">{person.team.name}</div>}
        </th>
      )}
      <td>{topic.name}</td>
      <td>{weightName(weight)}</td>
      <td className="nowrap">
        <GradeMark kind={state === 'PENDING' ? 'PENDING' : 'UNMET'} label="" /> {stateName(state)}
      </td>
      <td className="num">
        <strong>{heldLevel || '–'}</strong> <span className="second">/ {level}, {gradeName(minimumGrade)}</span>
      </td>
      <td>
        {best ? (
          <Link to="/evidence/$evidenceId" params={{ evidenceId: best.id }}>
            {evidenceTitle(best)}
          </Link>
        ) : (
          <span className="second">none</span>
        )}
      </td>
      {action && <td className="num">{action(unit)}</td>}
    </tr>
  );
}
