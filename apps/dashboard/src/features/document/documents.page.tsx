import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ListOf } from '../../app/list-of.js';
import { Card, Page } from '../../app/page.js';
import { DocumentTable } from './document-table.js';
import { useDocuments } from './document.query.js';

const route = getRouteApi('/shell/documents');

/** Certificates that wait for this reader, the oldest first; or all there are. */
export function DocumentsPage() {
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const isAll = show === 'all';
  return (
    <Page
      title="Documents"
      lead="Certificates and work samples that were handed in as files. A certificate counts for nothing until it is checked; what is critical is checked by two people."
      tools={
        <SegmentedControl
          aria-label="Which documents"
          value={isAll ? 'all' : 'waiting'}
          onChange={(value) => void navigate({ to: '/documents', search: value === 'all' ? { show: 'all' } : {} })}
          data={[{ value: 'waiting', label: 'To check' }, { value: 'all', label: 'All' }]}
        />
      }
    >
      <Card>
        <ListOf
          list={useDocuments(null, !isAll)}
          what="documents"
          nothing={isAll ? 'No certificate has been handed in yet. Employees do so on My record, you on the page of a person.' : 'No certificate waits for your check.'}
        >
          {(documents) => <DocumentTable documents={documents} withPeople />}
        </ListOf>
      </Card>
    </Page>
  );
}
