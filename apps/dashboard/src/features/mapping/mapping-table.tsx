import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import type { MappingRow } from './mapping.query.js';
import { progressSentence, showsSentence, termsSentence, titlesName } from './mapping.words.js';

/** Mappings in force, each with what it carries. */
export function MappingTable({ mappings }: { mappings: readonly MappingRow[] }) {
  return (
    <DataTable name="Mappings in force" columns={['Titles', 'Issuer or provider', 'Speak of', numeric('People'), numeric('Pending'), numeric('Units met by it')]}>
      {mappings.map((mapping) => (
        <tr key={mapping.id}>
          <th scope="row">
            <Titles mapping={mapping} />
          </th>
          <td className="plain">{mapping.issuer}</td>
          <td>
            {showsSentence(mapping)}
            <div className="second small">{termsSentence(mapping)}</div>
          </td>
          <td className="num">{formatCount(mapping.load.people)}</td>
          <td className="num second">{formatCount(mapping.load.pending)}</td>
          <td className="num">{formatCount(mapping.load.met)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Titles({ mapping: { id, titles, programId, progress } }: { mapping: MappingRow }) {
  return (
    <>
      <Link to="/mappings/$mappingId" params={{ mappingId: id }}>
        {titlesName(titles)}
      </Link>{' '}
      {programId && <span className="badge">program</span>}
      {titles.length > 1 && <div className="second small">{progress.map((one) => progressSentence(one, titles.length)).join('; ') || 'nobody holds any of them'}</div>}
    </>
  );
}
