import { DataTable } from '../../app/data-table.js';
import type { Change } from './decision.query.js';
import { changeName } from './decision.words.js';

/** What is known before and after, field by field. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="second">Nothing changes: it is known like this already.</p>;
  return (
    <DataTable name="What changes" columns={['What', 'Before', 'After']}>
      {changes.map((change, at) => (
        <tr key={at}>
          <th scope="row">{changeName(change)}</th>
          <td className="plain second">{change.before ?? 'nothing'}</td>
          <td className="plain">{change.after ?? 'nothing'}</td>
        </tr>
      ))}
    </DataTable>
  );
}
