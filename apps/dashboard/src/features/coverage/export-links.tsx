import { useView } from './coverage.query.js';

interface ExportLinksProps {
  /** Which table. */
  table: 'coverage' | 'team';
  /** What of it, beside the day and the people of the address. */
  asked: Readonly<Record<string, string | undefined>>;
}

/** The same figures, for the same day and people, as a file; a matrix goes to paper too. The map shows a part of itself at a time: its whole is in the files. */
export function ExportLinks({ table, asked }: ExportLinksProps) {
  const { among, ...day } = useView();
  const address = (kind: 'csv' | 'xlsx') => `/export/${table}.${kind}?${queryOf({ ...asked, ...day, ...among })}`;
  return (
    <>
      <a className="chip-button" href={address('csv')} download>
        Export CSV
      </a>
      <a className="chip-button" href={address('xlsx')} download>
        Export XLSX
      </a>
      {table === 'team' && (
        <button type="button" className="chip-button" onClick={() => window.print()}>
          Print
        </button>
      )}
    </>
  );
}

const queryOf = (asked: Readonly<Record<string, string | readonly string[] | null | undefined>>): string =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))).toString();
