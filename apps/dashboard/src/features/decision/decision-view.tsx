import { formatInstant } from '../../app/format.js';
import { JobProgress } from '../../app/job-tray.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { BatchEffect } from '../imports/batch-effect.js';
import { Findings } from '../imports/findings.js';
import { isUnderWay, useBatch, type Batch } from '../imports/imports.query.js';
import { findingSentence } from '../ingest/finding.words.js';
import { Changes } from './changes.js';
import { EffectAhead } from './effect-ahead.js';
import { DecisionActions } from './decision-actions.js';
import { decisionStatus } from './decision.words.js';

interface DecisionViewProps {
  id: string;
  /** After it was given up. */
  leave: () => void;
}

/** One decision: what it says, what it would do to coverage, or did; and what can be done about it. */
export function DecisionView({ id, leave }: DecisionViewProps) {
  return (
    <Await query={useBatch(id)} what="decision" rows={5}>
      {(decision) => (
        <div className="stack">
          <Standing decision={decision} />
          {decision.problem && (
            <p role="alert" className="notice warn plain" style={{ margin: 0 }}>
              {findingSentence(decision.problem.code, decision.problem.message)}
            </p>
          )}
          {isUnderWay(decision.status) ? <UnderWay decision={decision} /> : <Outcome decision={decision} />}
          <DecisionActions decision={decision} leave={leave} />
        </div>
      )}
    </Await>
  );
}

function Standing({ decision: { status, createdBy, createdAt, committedAt, undoneAt, reason } }: { decision: Batch }) {
  const { timeZone } = useReader().organisation;
  return (
    <div>
      <p>
        <span className="badge" role="status">
          {decisionStatus(status)}
        </span>{' '}
        {createdBy}, {formatInstant(committedAt ?? createdAt, timeZone)}
        {undoneAt && `, undone ${formatInstant(undoneAt, timeZone)}`}
      </p>
      {reason && <p className="second plain">{reason}</p>}
    </div>
  );
}

function UnderWay({ decision: { job, id } }: { decision: Batch }) {
  return <JobProgress job={job ? { ...job, batchId: id } : { queue: 'ingest', phase: 'waiting', done: 0, total: null }} />;
}

function Outcome({ decision: { id, status, effect, changes, counts } }: { decision: Batch }) {
  return (
    <>
      {effect && (
        <section aria-label="Effect on coverage">
          <h3>{headOf(status === 'PREVIEWED', effect.ahead !== null)}</h3>
          <BatchEffect effect={effect} />
        </section>
      )}
      {effect?.ahead && <EffectAhead ahead={effect.ahead} />}
      <section aria-label="What changes">
        <h3>What changes</h3>
        <Changes changes={changes} />
      </section>
      {counts.waiting + counts.refused > 0 && (
        <section aria-label="What stands in the way">
          <h3>What stands in the way</h3>
          <Findings key={status} batchId={id} refused={0} />
        </section>
      )}
    </>
  );
}

const headOf = (isOpen: boolean, hasAhead: boolean): string => ['Effect on coverage', hasAhead ? 'today' : null, isOpen ? 'if you decide so' : null].filter(Boolean).join(' ');
