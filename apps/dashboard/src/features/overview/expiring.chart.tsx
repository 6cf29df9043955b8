import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartOrTable } from '../../app/chart-or-table.js';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatMonth } from '../../app/format.js';
import type { Overview } from './overview.query.js';

/** Bars by month; the same figures as a table for who prefers to read them. */
export function Expiring({ months }: { months: Overview['expiring'] }) {
  if (months.every(({ count }) => count === 0)) return <p className="second">Nothing that counts today ends within the next 12 months.</p>;
  return <ChartOrTable chart={<Bars months={months} />} table={<MonthTable months={months} />} summary={`Bar chart: ${months.map(({ month, count }) => `${formatMonth(month)} ${formatCount(count)}`).join(', ')}`} />;
}

function Bars({ months }: { months: Overview['expiring'] }) {
  const data = months.map(({ month, count }) => ({ name: formatMonth(month), count }));
  return (
    <ResponsiveContainer width="100%" height={210} initialDimension={{ width: 600, height: 210 }}>
      <BarChart data={data} margin={{ top: 18, right: 4, bottom: 0, left: -16 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line-2)" />
        <XAxis dataKey="name" tickLine={false} axisLine={{ stroke: 'var(--line)' }} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} interval="equidistantPreserveStart" />
        <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} />
        <Bar dataKey="count" fill="var(--attested)" radius={[3, 3, 0, 0]} maxBarSize={40} isAnimationActive={false}>
          <LabelList dataKey="count" position="top" formatter={(count) => (Number(count) > 0 ? formatCount(Number(count)) : '')} fill="var(--ink)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function MonthTable({ months }: { months: Overview['expiring'] }) {
  return (
    <DataTable name="Evidence that ends, by month" columns={['Month', numeric('Met units whose evidence ends')]}>
      {months.map(({ month, count }) => (
        <tr key={month}>
          <td>{formatMonth(month)}</td>
          <td className="num">{formatCount(count)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
