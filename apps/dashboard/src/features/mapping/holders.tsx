import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { useHolders, type Holder, type Mapping } from './mapping.query.js';

/** Who holds which of its titles, and what follows from it. */
export function Holders({ mapping: { titles }, id }: { mapping: Mapping; id: string }) {
  const isSeveral = titles.length > 1;
  return (
    <ListOf list={useHolders(id)} what="people" nothing="Nobody whom you may see holds any of its titles.">
      {(holders) => (
        <DataTable name="People who hold it" columns={['Person', isSeveral && 'Holds', isSeveral && 'Still missing', 'Evidence']}>
          {holders.map((holder) => (
            <tr key={holder.person.id}>
              <th scope="row">
                <PersonLink person={holder.person} />
              </th>
              {isSeveral && (
                <td className="plain">
                  {holder.held.length} of {titles.length}: {holder.held.join(', ')}
                </td>
              )}
              {isSeveral && <td className="plain">{holder.missing.join(', ')}</td>}
              <td>
                <Standing holder={holder} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Standing({ holder: { standing, evidence } }: { holder: Holder }) {
  if (!evidence) return <span className="second">none</span>;
  return (
    <Link to="/evidence/$evidenceId" params={{ evidenceId: evidence.id }}>
      {standing === 'pending' ? 'pending' : 'counts'}
    </Link>
  );
}
