import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { FindForm } from '../../app/find-form.js';
import { formatCount } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { More } from '../../app/more.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';
import { Page } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { trustWord } from '../verify/verify.words.js';
import { useIssuers, type IssuerRow } from './issuer.query.js';
import { issuerName } from './issuer.words.js';

const route = getRouteApi('/shell/issuers');

const TRUST = [
  { value: '', label: 'Any word on trust' },
  { value: 'undecided', label: 'undecided' },
  { value: 'trusted', label: 'trusted' },
  { value: 'distrusted', label: 'not trusted' },
];

/** Who issued what is held, and whether their word counts; what most units wait for comes first. */
export function IssuersPage() {
  const filter = route.useSearch();
  const list = useIssuers(filter);
  const isFiltered = Boolean(filter.search ?? filter.trust);
  return (
    <Page title="Issuers" lead="Who issued the credentials that people hold. A credential of an issuer that nobody has decided on stays pending." tools={<Filters />}>
      <Await query={list} what="issuers" rows={8}>
        {({ nodes, totalCount }) =>
          nodes.length === 0 ? (
            <NoIssuers isFiltered={isFiltered} />
          ) : (
            <div className="card">
              <IssuerTable issuers={nodes} />
              <More list={list} shown={nodes.length} total={totalCount} what="issuers" />
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
  const show = (change: Partial<typeof filter>) => void navigate({ to: '/issuers', search: { ...filter, ...change } });
  return (
    <>
      <NativeSelect size="xs" aria-label="Trust" data={TRUST} value={filter.trust ?? ''} onChange={({ currentTarget: { value } }) => show({ trust: TRUST_WORDS.find((word) => word === value) })} />
      <FindForm label="Name or address" placeholder="Name or address" value={filter.search} find={(search) => show({ search })} />
    </>
  );
}

const TRUST_WORDS = ['undecided', 'trusted', 'distrusted'] as const;

function NoIssuers({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <NothingFits title="No issuer fits">No issuer fits all of these filters.</NothingFits>;
  return <NothingYet title="No issuers yet">Issuers come with the credentials that they issued, with mappings.csv and with issuers.csv.</NothingYet>;
}

function IssuerTable({ issuers }: { issuers: readonly IssuerRow[] }) {
  return (
    <DataTable name="Issuers" columns={['Issuer', 'Known as', 'Trust', numeric('Units that wait for it'), numeric('Credentials held'), numeric('People')]}>
      {issuers.map(({ id, trust, load, ...issuer }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/issuers/$issuerId" params={{ issuerId: id }}>
              {issuerName(issuer)}
            </Link>
          </th>
          <td>
            <LongId value={issuer.key} />
          </td>
          <td>
            <span className={trust === 'undecided' && load.credentials > 0 ? 'badge warn' : 'badge'}>{trustWord(trust)}</span>
          </td>
          <td className="num">{formatCount(load.pendingUnits)}</td>
          <td className="num">{formatCount(load.credentials)}</td>
          <td className="num">{formatCount(load.people)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
