import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { formatDay, formatInstantDay } from '../../app/format.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { DocumentState } from './document-state.js';
import { mediaName, shownName } from './document.words.js';
import type { DocumentRow } from './document.query.js';
import { WithdrawButton } from './withdraw-button.js';

interface DocumentTableProps {
  documents: readonly DocumentRow[];
  /** False where all are of one person. */
  withPeople?: boolean;
}

/** Certificates and work samples, each a link to its page. */
export function DocumentTable({ documents, withPeople = false }: DocumentTableProps) {
  return (
    <DataTable name="Documents" columns={['Document', withPeople && 'Person', 'Meant for', 'Issued', 'Handed in', 'State']}>
      {documents.map((document) => (
        <Row key={document.id} document={document} withPeople={withPeople} />
      ))}
    </DataTable>
  );
}

function Row({ document, withPeople }: { document: DocumentRow; withPeople: boolean }) {
  const { timeZone } = useReader().organisation;
  const { id, kind, title, issuer, mediaType, person, createdAt, createdBy, state, checks, dispute } = document;
  const refusal = state === 'REFUSED' && checks.find(({ result }) => result === 'REFUSED')?.reason;
  return (
    <tr>
      <th scope="row">
        <Link to="/documents/$documentId" params={{ documentId: id }} className="plain">
          {title}
        </Link>
        <div className="second small plain">{[kind === 'WORK_SAMPLE' && 'work sample', issuer, mediaName(mediaType)].filter(Boolean).join(', ')}</div>
      </th>
      {withPeople && (
        <td>
          <PersonLink person={person} />
        </td>
      )}
      <td className="plain">{shownName(document) ?? 'not said'}</td>
      <td className="nowrap">{kind === 'CERTIFICATE' && <Issued document={document} />}</td>
      <td className="nowrap">
        {formatInstantDay(createdAt, timeZone)}
        <div className="second small plain">{createdBy}</div>
      </td>
      <td>
        <DocumentState document={document} />
        {refusal && <div className="second small plain">{refusal}</div>}
        {kind === 'CERTIFICATE' && (
          <div>
            <RecordDispute record="DOCUMENT" id={id} name={title} dispute={dispute} personId={person.id} />
          </div>
        )}
        {document.withdrawHindrance === null && <WithdrawButton document={document} />}
      </td>
    </tr>
  );
}

function Issued({ document: { issuedOn, untilOn } }: { document: DocumentRow }) {
  return (
    <>
      {issuedOn ? formatDay(issuedOn) : 'not said'}
      {untilOn && <div className="second small">to {formatDay(untilOn)}</div>}
    </>
  );
}
