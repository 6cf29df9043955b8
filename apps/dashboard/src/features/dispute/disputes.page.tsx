import { Card, Page } from '../../app/page.js';
import { DisputeList } from './dispute-list.js';

/** Records that people say are wrong, those that wait for an answer first. */
export function DisputesPage() {
  return (
    <Page title="Disputes" lead="What people say is wrong about them, and what was answered. An answer can be undone from the history.">
      <div className="stack">
        <Card title="Waiting for an answer">
          <DisputeList state="OPEN" nothing="No dispute waits for an answer." />
        </Card>
        <Card title="All disputes">
          <DisputeList nothing="Nobody has disputed a record yet." />
        </Card>
      </div>
    </Page>
  );
}
