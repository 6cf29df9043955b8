import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Card, Page } from '../../app/page.js';
import { useBatch } from '../imports/imports.query.js';
import { DecisionView } from './decision-view.js';

const route = getRouteApi('/shell/history/$batchId');

/** One decision, under an address of its own. */
export function DecisionPage() {
  const { batchId } = route.useParams();
  const navigate = useNavigate();
  return (
    <Page title={useBatch(batchId).data?.said ?? 'Decision'}>
      <p className="small" style={{ marginBottom: 12 }}>
        <Link to="/history">All decisions</Link>
      </p>
      <Card>
        <DecisionView id={batchId} leave={() => void navigate({ to: '/history' })} />
      </Card>
    </Page>
  );
}
