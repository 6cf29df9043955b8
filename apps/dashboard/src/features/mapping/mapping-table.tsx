import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import { levelName } from '../evidence/evidence.words.js';
import type { MappingRow } from './mapping.query.js';
import { assessmentWord, daysSentence, progressSentence, titlesName } from './mapping.words.js';

/** Mappings in force, each with what it carries. */
export function MappingTable({ mappings }: { mappings: readonly MappingRow[] }) {
  return (
    <DataTable name="Mappings in force" columns={['Titles', 'Issuer or provider', 'Speak of', numeric('People'), numeric('Pending'), numeric('Units met by it')]}>
      {mappings.map(({ id, titles, issuer, programId, topic, level, assessment, load, progress, ...days }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/mappings/$mappingId" params={{ mappingId: id }}>
              {titlesName(titles)}
            </Link>{' '}
            {programId && <span className="badge">program</span>}
            {titles.length > 1 && <div className="second small">{progress.map((one) => progressSentence(one, titles.length)).join('; ') || 'nobody holds any of them'}</div>}
          </th>
          <td className="plain">{issuer}</td>
          <td>
            {topic.name}, level {levelName(level)}
            <div className="second small">{[assessmentWord(assessment), daysSentence(days)].filter(Boolean).join(', ')}</div>
          </td>
          <td className="num">{formatCount(load.people)}</td>
          <td className="num second">{formatCount(load.pending)}</td>
          <td className="num">{formatCount(load.met)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
