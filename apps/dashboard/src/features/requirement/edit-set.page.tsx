import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, Page } from '../../app/page.js';
import { Await, Nothing } from '../../app/states.js';
import { EditForm } from './edit-form.js';
import { useRequirementSet } from './requirement.query.js';

const route = getRouteApi('/shell/requirements/$ownerId/edit');

/** Changes what one role, one team or the organisation asks for. */
export function EditSetPage() {
  const { ownerId } = route.useParams();
  const query = useRequirementSet(ownerId);
  return (
    <Page title={query.data ? `Edit: ${query.data.name}` : 'Edit requirements'} lead="All that is asked for from a day on. What you leave out is asked for no more.">
      <p className="small" style={{ marginBottom: 12 }}>
        <Link to="/requirements/$ownerId" params={{ ownerId }}>
          Back without a change
        </Link>
      </p>
      <Await query={query} what="requirements" rows={6}>
        {(set) =>
          set.mayEdit ? (
            <Card>
              <EditForm key={set.versions.map(({ effectiveOn, requirements }) => `${effectiveOn} ${requirements.length}`).join()} owner={{ ownerId }} versions={set.versions} />
            </Card>
          ) : (
            <Nothing title="You may read this, not change it">Requirements concern everybody: HR of the whole organisation changes them.</Nothing>
          )
        }
      </Await>
    </Page>
  );
}
