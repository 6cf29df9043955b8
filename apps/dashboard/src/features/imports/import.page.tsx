import './imports.css';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { formatInstant, formatSize } from '../../app/format.js';
import { JobProgress } from '../../app/job-tray.js';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { BatchActions } from './batch-actions.js';
import { BatchEffect } from './batch-effect.js';
import { Counts } from './counts.js';
import { findingSentence } from '../ingest/finding.words.js';
import { Findings } from './findings.js';
import { batchStatus, kindName } from '../ingest/ingest.words.js';
import { isUnderWay, useBatch, type Batch } from './imports.query.js';

const route = getRouteApi('/shell/imports/$batchId');

/** One file: format recognised, five counts that add up, effect on coverage, findings; commit, result, undo. */
export function ImportPage() {
  const { batchId } = route.useParams();
  const query = useBatch(batchId);
  if (query.data?.origin === 'SCREEN') return <Navigate to="/history/$batchId" params={{ batchId }} replace />;
  return (
    <Page title={query.data?.fileName ?? 'Import'} lead={query.data && <Summary batch={query.data} />} tools={query.data && <BatchActions batch={query.data} />}>
      <p className="small" style={{ marginBottom: 12 }}>
        <Link to="/imports">All imports</Link>
      </p>
      <Await query={query} what="import" rows={6}>
        {(batch) => <Content batch={batch} />}
      </Await>
    </Page>
  );
}

function Summary({ batch: { kind, title, size, status, createdAt, createdBy, committedAt, undoneAt } }: { batch: Batch }) {
  const { timeZone } = useReader().organisation;
  return (
    <>
      <span className={status === 'FAILED' || status === 'REFUSED' ? 'badge warn' : 'badge'}>{batchStatus(status)}</span> {kind ? `Recognised as ${kindName(kind)}` : title}, {formatSize(size)}. Received {formatInstant(createdAt, timeZone)} from {createdBy}
      {committedAt ? `, committed ${formatInstant(committedAt, timeZone)}` : ''}
      {undoneAt ? `, undone ${formatInstant(undoneAt, timeZone)}` : ''}.
    </>
  );
}

function Content({ batch }: { batch: Batch }) {
  return (
    <div className="stack">
      {isUnderWay(batch.status) && <UnderWay batch={batch} />}
      {batch.problem && (
        <div role="alert" className="notice warn plain" style={{ margin: 0 }}>
          <Problem problem={batch.problem} />
        </div>
      )}
      {batch.notices.map(({ code, message, columns }) => (
        <div key={code + message} className="notice" style={{ margin: 0 }}>
          <p>
            {findingSentence(code, message)} {columns.length > 0 && <strong className="plain">{columns.join(', ')}</strong>}
          </p>
        </div>
      ))}
      {batch.status !== 'READING' && batch.status !== 'REFUSED' && (
        <Card title="Rows">
          <Counts batch={batch} />
        </Card>
      )}
      {batch.effect && (
        <Card title={effectTitle(batch.status)}>
          <BatchEffect effect={batch.effect} />
        </Card>
      )}
      {batch.status !== 'READING' && batch.status !== 'REFUSED' && (
        <Card title="Findings" aside="by row and column; values are not repeated">
          <Findings key={batch.status} batchId={batch.id} refused={batch.counts.refused} />
        </Card>
      )}
    </div>
  );
}

/** Columns are named once; whoever has no template yet finds one. */
function Problem({ problem: { code, message, columns } }: { problem: NonNullable<Batch['problem']> }) {
  const sentence = findingSentence(code, message);
  const unnamed = columns.filter((column) => !sentence.includes(column));
  return (
    <p>
      {sentence} {unnamed.join(', ')} <Link to="/imports">See the templates</Link>
    </p>
  );
}

function effectTitle(status: Batch['status']): string {
  if (status === 'PREVIEWED') return 'Effect on coverage if you commit';
  return status === 'UNDONE' ? 'Effect on coverage until it was undone' : 'Effect on coverage';
}

function UnderWay({ batch: { status, job, id } }: { batch: Batch }) {
  return (
    <section className="card" aria-label="Progress" role="status">
      <h2>{status === 'READING' ? 'The file is being read' : status === 'COMMITTING' ? 'The rows are being committed' : 'The import is being undone'}</h2>
      <JobProgress job={job ? { ...job, batchId: id } : { queue: 'ingest', phase: 'waiting', done: 0, total: null }} />
      <p className="second small">You can leave this page and come back.</p>
    </section>
  );
}
