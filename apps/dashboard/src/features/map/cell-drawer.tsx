import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatCount, formatDay } from '../../app/format.js';
import { AwaitCoverage } from '../coverage/await-coverage.js';
import { isShort } from '../coverage/unit-mark.js';
import { EndorseButton } from '../claim/endorse-button.js';
import { ExportLinks } from '../export/export-links.js';
import { AssignButton } from '../plan/assign-button.js';
import { CellMinimums, CellRequirements } from './cell-requirements.js';
import { useCell, type CellCoverage } from './cell.query.js';
import { UnitItem } from './unit-item.js';
import type { By } from './window.query.js';

const STEP = 20;

interface CellDrawerProps {
  teamId: string;
  columnId: string;
  by: By;
  close: () => void;
}

/** What one cell of the map stands on: requirement, people, witness, checks. It lies beside the cell, never over it. */
export function CellDrawer({ teamId, columnId, by, close }: CellDrawerProps) {
  const [first, setFirst] = useState(STEP);
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    drawer.current?.focus({ preventScroll: true });
    document.querySelector('.map-cell.selected')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <aside className="drawer" aria-label="Cell" tabIndex={-1} ref={drawer}>
      <AwaitCoverage query={useCell(teamId, columnId, by, first)} what="people of the cell">
        {(coverage) => <CellContent coverage={coverage} by={by} close={close} more={() => setFirst(Math.min(100, first + STEP))} />}
      </AwaitCoverage>
    </aside>
  );
}

function CellContent({ coverage, by, close, more }: { coverage: CellCoverage; by: By; close: () => void; more: () => void }) {
  const { cell, asOf } = coverage;
  const open = cell.units.nodes.filter(({ state }) => isShort(state));
  const hidden = cell.units.totalCount - cell.units.nodes.length;
  return (
    <>
      <div className="drawer-head">
        <span>
          {cell.team.name}, as of {formatDay(asOf)}
        </span>
        <button type="button" className="chip-button" onClick={close}>
          Close <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      <h2>{cell.column.name}</h2>
      <p className="second">
        <CellSentence cell={cell} />
      </p>
      <CellRequirements requirements={cell.requirements} isRole={by === 'ROLE'} />
      <CellMinimums minimums={cell.minimums} />
      <ul className="unit-list" aria-label="People">
        {cell.units.nodes.map((unit) => (
          <UnitItem key={unit.id} unit={unit} withTopic={by === 'ROLE'} />
        ))}
      </ul>
      {cell.outside > 0 && <p className="second small">{formatCount(cell.outside)} more whom you may not see by name.</p>}
      {hidden > 0 && (
        <p className="row second small">
          {formatCount(cell.units.nodes.length)} of {formatCount(cell.units.totalCount)} shown
          {cell.units.nodes.length < 100 && (
            <Button variant="default" size="xs" onClick={more}>
              Show more
            </Button>
          )}
        </p>
      )}
      {cell.units.totalCount > 0 && (
        <p className="row">
          <ExportLinks table="cell" asked={{ teamId: cell.team.id, columnId: cell.column.id, by: by === 'ROLE' ? 'role' : 'skill' }} lines={cell.units.totalCount} smaller="open the cell of a team below" />
        </p>
      )}
      {by === 'SKILL' && (
        <div className="row" style={{ marginTop: 12 }}>
          {open.length > 0 && <AssignButton people={peopleOf(open)} topic={{ id: cell.column.id, name: cell.column.name }} label={`Assign a program to ${formatCount(peopleOf(open).length)}`} primary />}
          {cell.column.kind === 'SKILL' && <EndorseCell units={open.length > 0 ? open : cell.units.nodes} column={cell.column} />}
        </div>
      )}
    </>
  );
}

type Units = CellCoverage['cell']['units']['nodes'];

const peopleOf = (units: Units) => distinct(units.map(({ person }) => person));

/** Stays where it is while its decision changes who is short. */
function EndorseCell({ units, column }: { units: Units; column: CellCoverage['cell']['column'] }) {
  if (units.length === 0) return null;
  const people = peopleOf(units);
  return <EndorseButton people={people} topic={column} level={Math.max(...units.map(({ level }) => level))} label={`Endorse ${formatCount(people.length)}`} />;
}

const distinct = <T extends { id: string }>(all: readonly T[]): T[] => [...new Map(all.map((one) => [one.id, one])).values()];

function CellSentence({ cell: { met, required, proven, pending, leave, grace, exempt, hangsOnOne } }: { cell: CellCoverage['cell'] }) {
  const apart = [leave && `${formatCount(leave)} on leave`, grace && `${formatCount(grace)} in grace`, exempt && `${formatCount(exempt)} exempt`].filter(Boolean);
  return (
    <>
      <strong>
        {formatCount(met)} of {formatCount(required)}
      </strong>{' '}
      met, {formatCount(proven)} proven{pending > 0 ? `, ${formatCount(pending)} pending` : ''}.{hangsOnOne ? ' It hangs on one person.' : ''}
      {apart.length > 0 ? ` Not counted: ${apart.join(', ')}.` : ''}
    </>
  );
}
