import { DataTable, numeric } from '../../app/data-table.js';
import { ListOf } from '../../app/list-of.js';
import { findingSentence } from '../ingest/finding.words.js';
import { outcomeName, valueName } from '../ingest/ingest.words.js';
import { useFindings, type FileFinding } from './imports.query.js';

/** Findings page by page, and the refused rows to download, mend and send again. */
export function Findings({ batchId, refused }: { batchId: string; refused: number }) {
  return (
    <ListOf list={useFindings(batchId)} what="findings" nothing="Nothing to say about any row.">
      {(findings) => (
        <>
          {refused > 0 && (
            <p>
              <a href={`/export/refused/${encodeURIComponent(batchId)}.csv`} download>
                Download the refused rows
              </a>{' '}
              <span className="second">to mend and import them again</span>
            </p>
          )}
          <FindingTable findings={findings} />
        </>
      )}
    </ListOf>
  );
}

function FindingTable({ findings }: { findings: readonly FileFinding[] }) {
  return (
    <DataTable name="Findings" columns={[numeric('Row'), numeric('Line'), 'Column', 'Outcome', 'Reason', 'Value']}>
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
    </DataTable>
  );
}
