import { More } from '../../app/more.js';
import { Await } from '../../app/states.js';
import { findingSentence } from '../ingest/finding.words.js';
import { outcomeName, valueName } from '../ingest/ingest.words.js';
import { useFindings, type FileFinding } from './imports.query.js';

/** Findings page by page, and the refused rows to download, mend and send again. */
export function Findings({ batchId, refused }: { batchId: string; refused: number }) {
  const list = useFindings(batchId);
  return (
    <Await query={list} what="findings">
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="second">Nothing to say about any row.</p>
        ) : (
          <>
            {refused > 0 && (
              <p>
                <a href={`/export/refused/${encodeURIComponent(batchId)}.csv`} download>
                  Download the refused rows
                </a>{' '}
                <span className="second">to mend and import them again</span>
              </p>
            )}
            <FindingTable findings={nodes} />
            <More list={list} shown={nodes.length} total={totalCount} what="findings" />
          </>
        )
      }
    </Await>
  );
}

function FindingTable({ findings }: { findings: readonly FileFinding[] }) {
  return (
    <div className="table-wrap" role="group" aria-label="Findings" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              Row
            </th>
            <th scope="col" className="num">
              Line
            </th>
            <th scope="col">Column</th>
            <th scope="col">Outcome</th>
            <th scope="col">Reason</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ row, line, column, outcome, code, message, valueClass }, at) => (
            <tr key={at}>
              <td className="num">{row ?? '–'}</td>
              <td className="num">{line ?? '–'}</td>
              <td className="plain">{column}</td>
              <td>
                <span className={outcome === 'REFUSED' ? 'badge warn' : 'badge'}>{outcomeName(outcome)}</span>
              </td>
              <td className="plain">{findingSentence(code, message)}</td>
              <td className="second">{valueClass && valueName(valueClass)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
