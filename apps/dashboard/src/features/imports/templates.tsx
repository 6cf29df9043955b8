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
                  <div className="table-wrap" role="group" aria-label={`Columns of ${kind}.csv`} tabIndex={0}>
                    <table>
                      <thead>
                        <tr>
                          {['Column', 'Needed', 'Meaning', 'Example'].map((name) => (
                            <th key={name} scope="col">
                              {name}
                            </th>
                          ))}
                        </tr>
                      </thead>
                      <tbody>
                        {columns.map(({ name, required, help, example }) => (
                          <tr key={name}>
                            <th scope="row">{name}</th>
                            <td>{required ? 'yes' : ''}</td>
                            <td>{help}</td>
                            <td className="plain">{example}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
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
