import { getRouteApi } from '@tanstack/react-router';
import { FindForm } from '../../app/find-form.js';
import { More } from '../../app/more.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';
import { Page } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { ProgramTable } from './program-table.js';
import { usePrograms } from './roi.query.js';

const route = getRouteApi('/shell/programs');

/** A ledger: what was paid and what it closed. No effect is claimed. */
export function ProgramsPage() {
  const filter = route.useSearch();
  const list = usePrograms(filter);
  const isFiltered = Boolean(filter.search ?? filter.topic);
  return (
    <Page title="Programs" lead="What each program cost and which requirements it closed. Whether they would have closed anyway is not claimed here." tools={<Find />}>
      <Await query={list} what="programs" rows={8}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <NoPrograms isFiltered={isFiltered} />
          ) : (
            <div className="card">
              <ProgramTable programs={nodes} />
              <More list={list} shown={nodes.length} total={totalCount} what="programs" />
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function Find() {
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  return <FindForm label="Title or provider" placeholder="Title or provider" value={search} find={(text) => void navigate({ search: (now) => ({ ...now, search: text }), replace: true })} />;
}

function NoPrograms({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <NothingFits title="No program fits">No program fits what you are looking for.</NothingFits>;
  return <NothingYet title="No programs yet">Programs come with programs.csv, and what people did in them with learning.csv.</NothingYet>;
}
