import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { FindForm } from '../../app/find-form.js';
import { More } from '../../app/more.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';
import { Page } from '../../app/page.js';
import { PersonLink } from '../../app/person-link.js';
import { Await } from '../../app/states.js';
import { CREDENTIAL_COLUMNS, CredentialCells } from '../verify/credential-cells.js';
import { formatName } from '../verify/format.words.js';
import { useCredentials, type ListedCredential } from './credential.query.js';

const route = getRouteApi('/shell/credentials');

const VERDICTS = [
  { value: '', label: 'Any verdict' },
  { value: 'ACCEPT', label: 'accepted' },
  { value: 'INDETERMINATE', label: 'not established' },
  { value: 'REJECT', label: 'rejected' },
];

/** Every credential that people hold, what its checks came to, and why. */
export function CredentialsPage() {
  const filter = route.useSearch();
  const list = useCredentials(filter);
  const isFiltered = Boolean(filter.search ?? filter.verdict);
  return (
    <Page title="Credentials" lead="What people hold, and what its checks came to. What is not established counts for nothing yet, and is not held against anybody." tools={<Filters />}>
      <Await query={list} what="credentials" rows={8}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <NoCredentials isFiltered={isFiltered} />
          ) : (
            <div className="card">
              <DataTable name="Credentials" columns={['Credential', 'Person', ...CREDENTIAL_COLUMNS]}>
                {nodes.map((credential) => (
                  <Row key={credential.id} credential={credential} />
                ))}
              </DataTable>
              <More list={list} shown={nodes.length} total={totalCount} what="credentials" />
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function Filters() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const show = (change: Partial<typeof filter>) => void navigate({ to: '/credentials', search: { ...filter, ...change } });
  return (
    <>
      <NativeSelect size="xs" aria-label="Verdict" data={VERDICTS} value={filter.verdict ?? ''} onChange={({ currentTarget: { value } }) => show({ verdict: VERDICT_WORDS.find((word) => word === value) })} />
      <FindForm label="Title, person or issuer" placeholder="Title, person or issuer" value={filter.search} find={(search) => show({ search })} />
    </>
  );
}

const VERDICT_WORDS = ['ACCEPT', 'INDETERMINATE', 'REJECT'] as const;

function NoCredentials({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <NothingFits title="No credential fits">No credential fits all of these filters.</NothingFits>;
  return <NothingYet title="No credentials yet">Drop badges and other credentials on the Imports page: JSON, JWT, or the picture of a badge.</NothingYet>;
}

function Row({ credential }: { credential: ListedCredential }) {
  const { id, achievement, format, person } = credential;
  return (
    <tr>
      <th scope="row">
        <Link to="/credentials/$credentialId" params={{ credentialId: id }}>
          {achievement}
        </Link>
        <div className="second small">{formatName(format)}</div>
      </th>
      <td>{person ? <PersonLink person={person} /> : 'not known'}</td>
      <CredentialCells credential={credential} />
    </tr>
  );
}
