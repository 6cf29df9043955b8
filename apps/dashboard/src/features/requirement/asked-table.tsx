import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import { useTeams } from '../../app/teams.query.js';
import { weightName } from '../coverage/coverage.words.js';
import type { AskedToday, RequirementSet } from './requirement.query.js';
import { askedName, demandName, reviewName } from './requirement.words.js';

/** What is asked for today, what is held of it, and what it gives to think about. */
export function AskedTable({ set }: { set: RequirementSet }) {
  const hasFigures = set.requirements.some(({ coverage, minimum }) => coverage ?? minimum);
  return (
    <DataTable name="In force today" columns={['Skill or credential', 'Asked', 'Of whom', 'Weight', numeric('Grace, days'), hasFigures && numeric('Held'), set.mayEdit && 'To think about']}>
      {set.requirements.map((asked, at) => (
        <Row key={at} set={set} asked={asked} hasFigures={hasFigures} />
      ))}
    </DataTable>
  );
}

function Row({ set, asked, hasFigures }: { set: RequirementSet; asked: AskedToday; hasFigures: boolean }) {
  const { requirement, reviews } = asked;
  return (
    <tr>
      <th scope="row">{requirement.topic.name}</th>
      <td>{askedName(requirement)}</td>
      <td className="nowrap">{demandName(requirement)}</td>
      <td>{weightName(requirement.weight)}</td>
      <td className="num">{formatCount(requirement.graceDays)}</td>
      {hasFigures && (
        <td className="num">
          <Held set={set} asked={asked} />
        </td>
      )}
      {set.mayEdit && (
        <td>
          {reviews.map((review) => (
            <div key={review} className="small">
              {reviewName(review)}
            </div>
          ))}
        </td>
      )}
    </tr>
  );
}

/** Opens the people behind the figure. */
function Held({ set, asked: { requirement, coverage, minimum } }: { set: RequirementSet; asked: AskedToday }) {
  const teamId = useScope(set);
  if (minimum) return <>{formatCount(minimum.holders)} of {formatCount(requirement.minimum ?? 0)}</>;
  if (!coverage) return <span className="second">not known</span>;
  const figure = `${formatCount(coverage.met)} of ${formatCount(coverage.required)}`;
  const proven = <div className="second small">{formatCount(coverage.proven)} proven</div>;
  if (!teamId || coverage.required === 0) return <>{figure}{proven}</>;
  return (
    <>
      <Link to="/coverage" search={{ ...(set.ownerKind === 'ROLE' ? { role: [set.id] } : {}), cellTeam: teamId, cellColumn: requirement.topic.id }} aria-label={`${requirement.topic.name}: ${figure} met`}>
        {figure}
      </Link>
      {proven}
    </>
  );
}

/** The team that holds everybody of the set; none where several teams stand side by side. */
function useScope({ ownerKind, id }: RequirementSet): string | undefined {
  const { data: teams = [] } = useTeams();
  const roots = teams.filter(({ parentId }) => parentId === null);
  if (ownerKind === 'TEAM') return teams.find((team) => team.id === id)?.id;
  return roots.length === 1 ? roots[0]?.id : undefined;
}
