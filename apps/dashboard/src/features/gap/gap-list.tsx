import type { ReactNode } from 'react';
import { wordOf } from '../export/export-address.js';
import { Nothing } from '../../app/states.js';
import { stateName, type GapReason } from '../coverage/coverage.words.js';
import { ExportLinks } from '../export/export-links.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { useGaps, type GapScope } from './gap.query.js';
import { UnitList } from './unit-list.js';

interface GapListProps extends GapScope {
  /** What can be done about a gap from here. */
  action?: (unit: UnitRow) => ReactNode;
}

const HEADS = { state: 'Reason', evidence: 'Best evidence' };

/** Gaps as a table, worst first, each with its reason, the best evidence and the way to close it. */
export function GapList({ action, ...scope }: GapListProps) {
  const list = useGaps(scope);
  // Of one person all, whoever figures speak of elsewhere.
  const everybody = scope.personId ? { location: null, jobFamily: null, costCentre: null, roleId: null } : {};
  const asked = { teamId: scope.teamId, personId: scope.personId, states: scope.reason && wordOf(scope.reason), ...everybody };
  const files = (lines: number) => <ExportLinks table="gaps" asked={asked} lines={lines} smaller="choose a team or a reason, or filter" />;
  return (
    <UnitList list={list} name="Gaps" what="gaps" heads={HEADS} withPerson={!scope.personId} action={action} files={files}>
      <NoGaps reason={scope.reason} />
    </UnitList>
  );
}

function NoGaps({ reason }: { reason: GapReason | undefined }) {
  if (reason) return <p className="second">No gap is there for this reason: {stateName(reason)}. Choose another reason to see the others.</p>;
  return <Nothing title="No gaps">Every requirement that applies here is met. What is about to end shows on the coverage map.</Nothing>;
}
