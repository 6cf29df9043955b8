import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, Page } from '../../app/page.js';
import { DisputeList } from './dispute-list.js';

const route = getRouteApi('/shell/disputes');

/** Records that people say are wrong, those that wait for an answer first. */
export function DisputesPage() {
  const { person } = route.useSearch();
  return (
    <Page title="Disputes" lead="What people say is wrong about them, and what was answered. An answer can be undone from the history.">
      <div className="stack">
        <Card title="Waiting for an answer" aside={person && <Link to="/disputes">of one person; show all</Link>}>
          <DisputeList state="OPEN" {...(person && { of: person })} nothing="No dispute waits for an answer." />
        </Card>
        <Card title="All disputes">
          <DisputeList {...(person && { of: person })} nothing="Nobody has disputed a record yet." />
        </Card>
      </div>
    </Page>
  );
}
