import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatDay, formatShare } from '../../app/format.js';
import type { Ahead, Trend, TrendMonth } from './trend.query.js';

/** The same figures as the lines, each with its denominator. */
export function TrendTable({ trend: { months, now, ahead } }: { trend: Trend }) {
  const targets = [...months, now, ...ahead];
  const [hasMet, hasProven] = [targets.some(({ targetMet }) => targetMet !== null), targets.some(({ targetProven }) => targetProven !== null)];
  const columns = ['At the end of', ...['Required', 'Met', 'Proven', 'Up to'].map(numeric), hasMet && numeric('Target, met'), hasProven && numeric('Target, proven')];
  const aim = (month: TrendMonth | Ahead) => (
    <>
      {hasMet && <td className="num">{month.targetMet === null ? '' : `${month.targetMet} %`}</td>}
      {hasProven && <td className="num">{month.targetProven === null ? '' : `${month.targetProven} %`}</td>}
    </>
  );
  return (
    <DataTable name="Coverage by month" columns={columns}>
      {[...months, now].map((month) => (
        <tr key={month.day}>
          <th scope="row">{formatDay(month.day)}</th>
          <td className="num">{formatCount(month.required)}</td>
          <Part part={month.met} whole={month.required} />
          <Part part={month.proven} whole={month.required} />
          <td className="num">{formatCount(month.upTo)}</td>
          {aim(month)}
        </tr>
      ))}
      {ahead.map((month) => (
        <tr key={`ahead ${month.day}`}>
          <th scope="row">
            {formatDay(month.day)} <span className="badge">if nobody acts</span>
          </th>
          <td className="num">{formatCount(month.required)}</td>
          <Part part={month.met} whole={month.required} />
          <td className="num" />
          <td className="num" />
          {aim(month)}
        </tr>
      ))}
    </DataTable>
  );
}

function Part({ part, whole }: { part: number; whole: number }) {
  return (
    <td className="num">
      {formatCount(part)} <span className="second">{formatShare(part, whole)}</span>
    </td>
  );
}
