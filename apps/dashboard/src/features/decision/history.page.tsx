import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { formatInstant } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { ExportLinks } from '../export/export-links.js';
import { useDecisions, type Change, type DecisionRow } from './decision.query.js';
import { changeName, decisionStatus } from './decision.words.js';

const files = (lines: number) => <ExportLinks table="decisions" asked={{}} lines={lines} smaller="open single decisions instead" />;

/** Every decision: who, what, before, after, why. */
export function HistoryPage() {
  return (
    <Page title="History" lead="What was decided, by whom and why, the latest first. Every decision can be undone.">
      <Card>
        <ListOf list={useDecisions()} what="decisions" nothing="Nothing has been decided yet." files={files}>
          {(decisions) => (
            <DataTable name="Decisions" columns={['Decision', 'Before and after', 'Why', 'Who and when']}>
              {decisions.map((decision) => (
                <Row key={decision.id} decision={decision} />
              ))}
            </DataTable>
          )}
        </ListOf>
      </Card>
    </Page>
  );
}

function Row({ decision: { id, said, reason, status, createdBy, createdAt, committedAt, changes } }: { decision: DecisionRow }) {
  const { timeZone } = useReader().organisation;
  return (
    <tr>
      <th scope="row">
        <Link to="/history/$batchId" params={{ batchId: id }}>
          {said}
        </Link>
        <div>
          <span className="badge">{decisionStatus(status)}</span>
        </div>
      </th>
      <td className="small">
        <Summary changes={changes} />
      </td>
      <td className="plain">{reason}</td>
      <td className="nowrap">
        {createdBy}
        <div className="second small">{formatInstant(committedAt ?? createdAt, timeZone)}</div>
      </td>
    </tr>
  );
}

const SHOWN = 3;

function Summary({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {changes.slice(0, SHOWN).map((change, at) => (
        <div key={at} className="plain">
          {changeName(change)}: <span className="second">{change.before ?? 'nothing'}</span> → {change.after ?? 'nothing'}
        </div>
      ))}
      {changes.length > SHOWN && <div className="second">and {changes.length - SHOWN} more</div>}
    </>
  );
}
