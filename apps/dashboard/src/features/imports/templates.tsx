import { DataTable } from '../../app/data-table.js';
import { Await } from '../../app/states.js';
import { useTemplates } from './imports.query.js';

/** What each file may hold, and an example of it to download. */
export function Templates() {
  return (
    <Await query={useTemplates()} what="templates">
      {(templates) =>
        templates.length === 0 ? (
          <p className="second">No template is offered.</p>
        ) : (
          <ul className="templates">
            {templates.map(({ kind, title, columns }) => (
              <li key={kind}>
                <details>
                  <summary style={{ minHeight: 24, cursor: 'pointer' }}>
                    <strong>{kind}.csv</strong> <span className="second">{title}</span>
                  </summary>
                  <DataTable name={`Columns of ${kind}.csv`} columns={['Column', 'Needed', 'Meaning', 'Example']}>
                    {columns.map(({ name, required, help, example }) => (
                      <tr key={name}>
                        <th scope="row">{name}</th>
                        <td>{required ? 'yes' : ''}</td>
                        <td>{help}</td>
                        <td className="plain">{example}</td>
                      </tr>
                    ))}
                  </DataTable>
                </details>
                <a href={`/templates/${encodeURIComponent(kind)}.csv`} download>
                  Download {kind}.csv
                </a>
              </li>
            ))}
          </ul>
        )
      }
    </Await>
  );
}
