import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDay, formatMonth, formatShare } from '../../app/format.js';
import type { Trend } from './trend.query.js';

const HEIGHT = 230;

/** Told apart by stroke as well as by colour: they survive print in black and white. */
const LINES = [
  { key: 'met', name: 'Met', stroke: 'var(--accent)', width: 2, dash: '', type: 'linear' },
  { key: 'proven', name: 'Proven', stroke: 'var(--verified)', width: 3, dash: '', type: 'linear' },
  { key: 'left', name: 'Met, if nobody acts', stroke: 'var(--accent)', width: 2, dash: '2 3', type: 'stepAfter' },
  { key: 'targetMet', name: 'Target, met', stroke: 'var(--warn)', width: 1, dash: '8 3', type: 'stepAfter' },
  { key: 'targetProven', name: 'Target, proven', stroke: 'var(--warn)', width: 1, dash: '3 3', type: 'stepAfter' },
] as const;

type Key = (typeof LINES)[number]['key'];
type Point = { readonly name: string } & Readonly<Record<Key, number | null>>;

/** Shares of what was required at each end: a month in which nothing was required has no point. */
export function TrendChart({ trend }: { trend: Trend }) {
  const points = pointsOf(trend);
  const shown = LINES.filter(({ key }) => points.some((point) => point[key] !== null));
  return (
    <>
      <ul className="legend">
        {shown.map(({ key, name, stroke, width, dash }) => (
          <li key={key} className="row">
            <svg width="24" height="8" aria-hidden="true">
              <line x1="0" y1="4" x2="24" y2="4" stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
            </svg>{' '}
            {name}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 600, height: HEIGHT }}>
        <LineChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -12 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis dataKey="name" tickLine={false} axisLine={{ stroke: 'var(--line)' }} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} interval="equidistantPreserveStart" minTickGap={12} />
          <YAxis domain={[0, 1]} tickFormatter={(value: number) => formatShare(value, 1)} tickLine={false} axisLine={false} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} />
          <Tooltip contentStyle={{ background: 'var(--card)', border: '1px solid var(--line)', borderRadius: 8, color: 'var(--ink)' }} itemStyle={{ color: 'var(--ink)' }} formatter={(value) => formatShare(Number(value), 1)} />
          <ReferenceLine x={formatDay(trend.now.day)} stroke="var(--edge)" />
          {shown.map(({ key, name, stroke, width, dash, type }) => (
            <Line key={key} dataKey={key} name={name} type={type} stroke={stroke} strokeWidth={width} strokeDasharray={dash} dot={false} connectNulls={false} isAnimationActive={false} />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </>
  );
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const target = (percent: number | null): number | null => (percent === null ? null : percent / 100);

function pointsOf({ months, now, ahead }: Trend): Point[] {
  const aims = (of: { targetMet: number | null; targetProven: number | null }) => ({ targetMet: target(of.targetMet), targetProven: target(of.targetProven) });
  return [
    ...months.map((month) => ({ name: formatMonth(month.day), met: share(month.met, month.required), proven: share(month.proven, month.required), left: null, ...aims(month) })),
    { name: formatDay(now.day), met: share(now.met, now.required), proven: share(now.proven, now.required), left: share(now.met, now.required), ...aims(now) },
    ...ahead.map((month) => ({ name: formatMonth(month.day), met: null, proven: null, left: share(month.met, month.required), ...aims(month) })),
  ];
}
