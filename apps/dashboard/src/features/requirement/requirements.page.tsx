import { getRouteApi, Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { FindForm } from '../../app/find-form.js';
import { formatCount, formatDay } from '../../app/format.js';
import { LinkButton } from '../../app/link-button.js';
import { ListOf } from '../../app/list-of.js';
import { Card, Page } from '../../app/page.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { ExemptionList } from '../exemption/exemption-list.js';
import { useRequirementSets, type SetRow } from './requirement.query.js';
import { ownerKindName, sinceName } from './requirement.words.js';

const route = getRouteApi('/shell/requirements');

/** What the organisation, its teams and its roles ask for. */
export function RequirementsPage() {
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const { actingRole } = useReader();
  return (
    <Page title="Requirements" lead="What the organisation, its teams and roles ask for: now, before and later." tools={actingRole === 'HR' && <LinkButton to="/requirements/new">Ask for something new</LinkButton>}>
      <div className="stack">
        <Card title="Who asks" aside={<FindForm label="Find a role or team" placeholder="Role or team" value={search} find={(text) => void navigate({ search: (now) => ({ ...now, search: text }) })} />}>
          <ListOf list={useRequirementSets(search)} what="requirement sets" nothing={search ? 'No role or team of this name. Look for another, or show all again.' : 'No role is known yet. Roles come with people.csv and requirements.csv.'}>
            {(sets) => <Sets sets={sets} />}
          </ListOf>
        </Card>
        {seesNames(actingRole) && (
          <Card title="Exemptions" aside="the one that ends first before all">
            <ExemptionList />
          </Card>
        )}
      </div>
    </Page>
  );
}

function Sets({ sets }: { sets: readonly SetRow[] }) {
  const hasFigures = sets.some(({ coverage }) => coverage !== null);
  return (
    <DataTable name="Requirement sets" columns={['Who', numeric('Asks for'), hasFigures && numeric('Met'), hasFigures && numeric('Proven'), 'In force since', 'Changes on']}>
      {sets.map((set) => (
        <tr key={set.id}>
          <th scope="row">
            <Link to="/requirements/$ownerId" params={{ ownerId: set.id }}>
              {set.name}
            </Link>
            <div className="second small">{ownerKindName(set.ownerKind)}</div>
          </th>
          <td className="num">{formatCount(set.asked)}</td>
          {hasFigures && <td className="num">{metOf(set)}</td>}
          {hasFigures && <td className="num">{asksSomebody(set.coverage) ? formatCount(set.coverage.proven) : ''}</td>}
          <td className="nowrap">{set.since ? sinceName(set.since) : 'nothing asked yet'}</td>
          <td className="nowrap">{set.changesOn ? formatDay(set.changesOn) : ''}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Minimums alone, or a role without people, ask nobody for anything of their own. */
const asksSomebody = (coverage: SetRow['coverage']): coverage is NonNullable<SetRow['coverage']> => coverage !== null && coverage.required > 0;

function metOf({ coverage }: SetRow): string {
  if (!coverage) return 'not known';
  return asksSomebody(coverage) ? `${formatCount(coverage.met)} of ${formatCount(coverage.required)}` : 'nobody in scope';
}
