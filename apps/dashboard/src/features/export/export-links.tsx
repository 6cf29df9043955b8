import { formatCount } from '../../app/format.js';
import { type ExportAsked, useExportAddress } from './export-address.js';
import { type ExportTable, useRoom } from './room.query.js';

interface ExportLinksProps {
  table: ExportTable;
  /** What of it, beside what the address of the page says; null takes away what the address says. */
  asked: ExportAsked;
  /** How many lines the file has; undefined until that is known. */
  lines: number | undefined;
  /** What makes it smaller, as in "choose a team". */
  smaller: string;
}

/** The same as on the page as a file. What would be too large is said before, and how to make it smaller. */
export function ExportLinks({ table, asked, lines = 0, smaller }: ExportLinksProps) {
  const address = useExportAddress(table, asked);
  const { lines: most = null, workbookLines = Infinity } = useRoom(table) ?? {};
  if (most !== null && lines > most) return <TooLarge what="A file" most={most} lines={lines} how={smaller} />;
  return (
    <>
      <a className="chip-button" href={address('csv')} download>
        Export CSV
      </a>
      {lines > workbookLines ? (
        <TooLarge what="A workbook" most={workbookLines} lines={lines} how={`${smaller}, or take the CSV`} />
      ) : (
        <a className="chip-button" href={address('xlsx')} download>
          Export XLSX
        </a>
      )}
    </>
  );
}

function TooLarge({ what, most, lines, how }: { what: string; most: number; lines: number; how: string }) {
  return (
    <span className="second small" role="note">
      {what} takes {formatCount(most)} lines and this has {formatCount(lines)}: {how}.
    </span>
  );
}
