import { getRouteApi } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { More } from '../../app/more.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';
import { Page } from '../../app/page.js';
import { useAmong } from '../../app/filter.js';
import { PersonLink } from '../../app/person-link.js';
import { Await } from '../../app/states.js';
import { FilterBar } from '../coverage/filter-bar.js';
import { wordOf } from '../export/export-address.js';
import { ExportLinks } from '../export/export-links.js';
import { PeopleFilters } from './people-filters.js';
import { usePeople, type PersonRow } from './people.query.js';

const route = getRouteApi('/shell/people');

/** People whom the reader may see by name, by what they hold. */
export function PeoplePage() {
  const filter = route.useSearch();
  const list = usePeople(filter);
  const among = useAmong();
  const isFiltered = Boolean(filter.search ?? filter.team ?? filter.topic ?? filter.level ?? filter.grade ?? among);
  return (
    <Page title="People" lead="Everyone whom you may see by name. Open a person for the evidence behind each skill." tools={<PeopleFilters />}>
      <FilterBar />
      <Await query={list} what="people" rows={8}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <NoPeople isFiltered={isFiltered} />
          ) : (
            <div className="card">
              <PeopleTable people={nodes} />
              <More list={list} shown={nodes.length} total={totalCount} what="people">
                <PeopleFiles lines={totalCount} />
              </More>
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function PeopleFiles({ lines }: { lines: number }) {
  const { search, team, topic, level, grade } = route.useSearch();
  const asked = { search, teamId: team, topicId: topic, minLevel: topic && level, minGrade: topic && grade && wordOf(grade) };
  return <ExportLinks table="people" asked={asked} lines={lines} smaller="choose a team, or filter" />;
}

function NoPeople({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <NothingFits title="Nobody fits">No person whom you may see fits all of these filters.</NothingFits>;
  return <NothingYet title="No people yet">People come with people.csv; they are never created from a learning file.</NothingYet>;
}

function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <DataTable name="People" columns={['Person', 'Team', 'Roles', 'Location', 'Job family']}>
      {people.map(({ id, name, team, roles, location, jobFamily, onLeave }) => (
        <tr key={id}>
          <th scope="row">
            <PersonLink person={{ id, name }} />{' '}
            {onLeave && <span className="badge">on leave</span>}
          </th>
          <td>{team?.name}</td>
          <td>{roles.map((role) => role.name).join(', ')}</td>
          <td>{location}</td>
          <td>{jobFamily}</td>
        </tr>
      ))}
    </DataTable>
  );
}
