import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatInstant } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { Waiting } from '../../app/states.js';
import { batchStatus, kindName } from '../ingest/ingest.words.js';
import { useBatches, type BatchRow } from './imports.query.js';
import { Templates } from './templates.js';

const Drop = lazy(() => import('./drop.js').then(({ Drop }) => ({ default: Drop })));

/** Drop a file; what came in before; the templates. */
export function ImportsPage() {
  return (
    <Page title="Imports" lead="Every file is previewed first, committed only when you say so, and can be undone.">
      <div className="stack">
        <Suspense fallback={<Waiting what="upload" rows={2} />}>
          <Drop />
        </Suspense>
        <Card title="Imports so far">
          <ListOf list={useBatches()} what="imports" nothing="Nothing was imported yet. Begin with people, then requirements and evidence; the templates below show the columns.">
            {(batches) => <BatchTable batches={batches} />}
          </ListOf>
        </Card>
        <Card title="Templates" aside="CSV, one row of example each">
          <Templates />
        </Card>
      </div>
    </Page>
  );
}

const COUNTS = ['rowsIn', 'stored', 'changed', 'unchanged', 'waiting', 'refused'] as const;

/** Rows and refusals stand out where there are any; a zero never does. */
function emphasis(name: (typeof COUNTS)[number], count: number): string {
  if (count === 0) return 'second';
  return name === 'rowsIn' || name === 'refused' ? 'strong' : '';
}

function BatchTable({ batches }: { batches: readonly BatchRow[] }) {
  const { organisation } = useReader();
  return (
    <DataTable name="Imports so far" columns={['File', 'Format', 'Status', ...['Rows', 'Stored', 'Changed', 'Unchanged', 'Waiting', 'Refused'].map(numeric)]}>
      {batches.map(({ id, fileName, kind, title, status, createdAt, createdBy, counts }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/imports/$batchId" params={{ batchId: id }}>
              {fileName}
            </Link>
            <div className="second small">
              {formatInstant(createdAt, organisation.timeZone)}, {createdBy}
            </div>
          </th>
          <td>{kind ? kindName(kind) : title}</td>
          <td>
            <span className={status === 'FAILED' || status === 'REFUSED' ? 'badge warn' : status === 'COMMITTED' ? 'badge good' : 'badge'}>{batchStatus(status)}</span>
          </td>
          {COUNTS.map((name) => (
            <td key={name} className={`num ${emphasis(name, counts[name])}`}>
              {formatCount(counts[name])}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}
