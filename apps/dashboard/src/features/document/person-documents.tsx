import { lazy, Suspense } from 'react';
import { ListOf } from '../../app/list-of.js';
import { Waiting } from '../../app/states.js';
import { DocumentTable } from './document-table.js';
import { useDocuments } from './document.query.js';

const HandIn = lazy(() => import('./hand-in.js').then(({ HandIn }) => ({ default: HandIn })));

/** Certificates of one person with their state, and the form that takes another. */
export function PersonDocuments({ personId }: { personId: string }) {
  return (
    <div className="stack">
      <ListOf list={useDocuments(personId, false)} what="documents" nothing="No certificate has been handed in.">
        {(documents) => <DocumentTable documents={documents} />}
      </ListOf>
      <Suspense fallback={<Waiting what="form" rows={3} />}>
        <HandIn personId={personId} />
      </Suspense>
    </div>
  );
}
