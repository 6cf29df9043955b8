import { formatMonth } from '../../app/format.js';
import { stateName } from '../coverage/coverage.words.js';
import { UnitMark } from '../coverage/unit-mark.js';
import { endsSoon, type MatrixCell } from './matrix-cell.js';

/** The level held of the one required, and in words what is not met. */
export function HeldInPrint({ cell, isCredential, asOf }: { cell: MatrixCell | null; isCredential: boolean; asOf: string }) {
  if (!cell) return <>·</>;
  const { state, grade, held, level, until } = cell;
  const ends = state === 'MET' && until !== null && endsSoon(until, asOf);
  return (
    <>
      <UnitMark state={state} grade={grade} /> {isCredential ? (state === 'MET' ? 'held' : '–') : `${held || '–'}/${level}`}
      {state !== 'MET' && <div className="reason">{stateName(state)}</div>}
      {ends && <div>{formatMonth(until)}</div>}
    </>
  );
}
