import { ListOf } from '../../app/list-of.js';
import { DocumentTable } from './document-table.js';
import { useDocuments } from './document.query.js';
import { HandIn } from './hand-in.js';

/** Certificates of one person with their state, and the form that takes another. */
export function PersonDocuments({ personId }: { personId: string }) {
  return (
    <div className="stack">
      <ListOf list={useDocuments(personId, false)} what="documents" nothing="No certificate has been handed in.">
        {(documents) => <DocumentTable documents={documents} />}
      </ListOf>
      <HandIn personId={personId} />
    </div>
  );
}
