import { DataTable, numeric, picture } from '../../app/data-table.js';
import { formatChange } from '../../app/format.js';
import { partName } from '../coverage/coverage.words.js';
import type { Change } from './overview.query.js';

/** The parts add up to the change; each with a bar from a common middle. */
export function ChangeTable({ change }: { change: Change | null }) {
  if (!change) return <p className="second">There is no analysis of a month ago yet. It is made with the next one.</p>;
  if (change.parts.length === 0) return <p className="second">Nothing has changed.</p>;
  const most = Math.max(1, ...change.parts.map(({ met }) => Math.abs(met)));
  return (
    <DataTable name="What changed" columns={['Why', numeric('Required'), numeric('Met'), picture]} foot={<Together change={change} />}>
      {change.parts.map(({ code, met, required }) => (
        <tr key={code}>
          <td>{partName(code)}</td>
          <td className="num second">{formatChange(required)}</td>
          <td className="num">{formatChange(met)}</td>
          <td className="bridge" aria-hidden="true">
            <Swing share={met / most} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Together({ change: { before, after } }: { change: Change }) {
  return (
    <tr>
      <th scope="row">Together</th>
      <td className="num second">{formatChange((after.required ?? 0) - (before.required ?? 0))}</td>
      <td className="num strong">{formatChange((after.met ?? 0) - (before.met ?? 0))}</td>
      <td aria-hidden="true" />
    </tr>
  );
}

/** A bar to the right for more, to the left for less. */
function Swing({ share }: { share: number }) {
  const width = `${Math.abs(share) * 50}%`;
  return (
    <div className="swing">
      <span className={share < 0 ? 'less' : 'more'} style={share < 0 ? { right: '50%', width } : { left: '50%', width }} />
    </div>
  );
}
