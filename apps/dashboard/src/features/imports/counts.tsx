import { formatCount } from '../../app/format.js';
import type { Batch } from './imports.query.js';

const PARTS = [
  ['stored', 'Stored', 'new facts'],
  ['changed', 'Changed', 'replace a known fact'],
  ['unchanged', 'Unchanged', 'known already'],
  ['waiting', 'Waiting', 'for a person, skill or program'],
  ['refused', 'Refused', 'with line and reason'],
] as const;

/** Rows in the file and the five ways they went: the five add up to the first, always. */
export function Counts({ batch: { counts, status } }: { batch: Batch }) {
  return (
    <>
      <dl className="counts">
        <div className="equals">
          <dt>Rows in the file</dt>
          <dd>{formatCount(counts.rowsIn)}</dd>
        </div>
        {PARTS.map(([key, name, help]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{formatCount(counts[key])}</dd>
            <dd className="second" style={{ fontSize: 12, lineHeight: '16px', fontWeight: 400 }}>
              {help}
            </dd>
          </div>
        ))}
      </dl>
      {status === 'PREVIEWED' && <p className="second small">This is a preview: nothing is stored yet. Credentials are checked offline here, so some may still show as pending.</p>}
    </>
  );
}
