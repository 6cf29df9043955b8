import { useMediaQuery } from '@mantine/hooks';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChartOrTable } from '../../app/chart-or-table.js';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatShare } from '../../app/format.js';
import { Card } from '../../app/page.js';
import { Nothing } from '../../app/states.js';
import { UnitsLink, type UnitsAsked } from '../coverage/units-link.js';
import { AwaitCoverage } from '../coverage/await-coverage.js';
import { useFirstWindow, type MapTeam } from './window.query.js';

const PARTS = [
  ['verified', 'Verified', { view: 'met', grade: 'VERIFIED' }],
  ['attested', 'Attested', { view: 'met', grade: 'ATTESTED' }],
  ['endorsed', 'Endorsed', { view: 'met', grade: 'ENDORSED' }],
  ['activity', 'Activity', { view: 'met', grade: 'ACTIVITY' }],
  ['claimed', 'Claimed', { view: 'met', grade: 'CLAIMED' }],
  ['pending', 'Pending', { view: 'gaps', reason: 'PENDING' }],
] as const satisfies readonly (readonly [string, string, UnitsAsked])[];

/** Stacked bars of grade of evidence per team, with the same figures as a table. */
export function GradesByTeam({ teamId }: { teamId: string | null }) {
  return (
    <AwaitCoverage query={useFirstWindow({ by: 'SKILL', teamId })} what="grades by team" rows={8}>
      {({ map: { teams, teamCount } }) => {
        const shown = teams.filter(({ totals }) => !totals.suppressed && totals.required);
        if (shown.length === 0) return <Nothing title="Nothing is required here">No requirement applies to these teams on this day. Choose another team or day.</Nothing>;
        return (
          <Card title="Units met, by grade of their evidence" aside={teamCount > teams.length ? `the first ${formatCount(teams.length)} of ${formatCount(teamCount)} teams` : 'units, everyone requirements'}>
            <ul className="legend">
              {PARTS.map(([key, name]) => (
                <li key={key} className="row">
                  <span className={`swatch g-${key}`} aria-hidden="true" /> {name}
                </li>
              ))}
              <li className="row">
                <span className="swatch g-unmet" aria-hidden="true" /> Not met
              </li>
            </ul>
            <ChartOrTable chart={<Bars teams={shown} />} table={<GradeTable teams={shown} />} summary={`Stacked bars: ${shown.map(({ name, totals }) => `${name} ${formatCount(totals.met ?? 0)} of ${formatCount(totals.required ?? 0)} met`).join(', ')}`} />
          </Card>
        );
      }}
    </AwaitCoverage>
  );
}

function Bars({ teams }: { teams: readonly MapTeam[] }) {
  const isNarrow = useMediaQuery('(max-width: 820px)');
  const navigate = useNavigate();
  // By pointer; by keyboard the same figures are links in the table.
  const open = (asked: UnitsAsked, at: number) => void navigate({ to: '/coverage', search: (now) => ({ asOf: now.asOf, knownAt: now.knownAt, ...asked, team: teams[at]?.id }) });
  const data = teams.map(({ name, totals }) => ({ name: isNarrow ? name : `${name}, ${formatCount(totals.met ?? 0)} of ${formatCount(totals.required ?? 0)}`, ...share(totals) }));
  const height = 40 + teams.length * 28;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 800, height }}>
      <BarChart data={data} layout="vertical" margin={{ top: 0, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <defs>
          <pattern id="pending" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="var(--pending-2)" />
            <rect width="4" height="8" fill="var(--pending)" />
          </pattern>
        </defs>
        <CartesianGrid horizontal={false} stroke="var(--line-2)" />
        <XAxis type="number" domain={[0, 1]} tickFormatter={(value: number) => formatShare(value, 1)} tickLine={false} axisLine={false} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} />
        <YAxis type="category" dataKey="name" width={isNarrow ? 104 : 220} tickLine={false} axisLine={false} interval={0} style={{ cursor: 'pointer' }} onClick={(_, at) => open({ view: 'met' }, at)} tick={{ fill: 'var(--ink)', fontSize: 12 }} />
        <Tooltip cursor={{ fill: 'var(--line-2)' }} contentStyle={{ background: 'var(--card)', border: '1px solid var(--line)', borderRadius: 8, color: 'var(--ink)' }} itemStyle={{ color: 'var(--ink)' }} formatter={(value) => formatShare(Number(value), 1)} />
        {PARTS.map(([key, name, asked]) => (
          <Bar key={key} dataKey={key} name={name} stackId="grades" fill={key === 'pending' ? 'url(#pending)' : `var(--${key})`} barSize={14} isAnimationActive={false} cursor="pointer" onClick={(_, at) => open(asked, at)} />
        ))}
        <Bar dataKey="unmet" name="Not met" stackId="grades" fill="var(--unmet)" barSize={14} isAnimationActive={false} cursor="pointer" onClick={(_, at) => open({ view: 'gaps' }, at)} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Lengths of the bars: parts of the whole, for the eye only. */
function share(totals: MapTeam['totals']): Record<string, number> {
  const whole = totals.required ?? 1;
  const parts = PARTS.map(([key]) => [key, (totals[key] ?? 0) / whole] as const);
  return { ...Object.fromEntries(parts), unmet: Math.max(0, 1 - parts.reduce((sum, [, part]) => sum + part, 0)) };
}

function GradeTable({ teams }: { teams: readonly MapTeam[] }) {
  return (
    <DataTable name="Units met, by grade of their evidence" columns={['Team', ...['Required', 'Met', ...PARTS.map(([, name]) => name)].map(numeric)]}>
      {teams.map(({ id, name, totals }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, team: id })}>
              {name}
            </Link>
          </th>
          <td className="num">{formatCount(totals.required ?? 0)}</td>
          <Units team={id} of={name} name="Met" count={totals.met ?? 0} asked={{ view: 'met' }} />
          {PARTS.map(([key, part, asked]) => (
            <Units key={key} team={id} of={name} name={part} count={totals[key] ?? 0} asked={asked} />
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

function Units({ team, of, name, count, asked }: { team: string; of: string; name: string; count: number; asked: UnitsAsked }) {
  return (
    <td className="num">
      {count === 0 ? (
        0
      ) : (
        <UnitsLink asked={{ ...asked, team }} name={`${of}, ${name}: ${formatCount(count)}`}>
          {formatCount(count)}
        </UnitsLink>
      )}
    </td>
  );
}
