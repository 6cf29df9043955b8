import { useState, type ReactNode } from 'react';

/** Every chart can be read as a table. */
export function ChartOrTable({ chart, table, summary }: { chart: ReactNode; table: ReactNode; summary: string }) {
  const [isTable, setTable] = useState(false);
  return (
    <>
      {isTable ? (
        table
      ) : (
        <figure role="img" aria-label={summary}>
          {chart}
        </figure>
      )}
      <button type="button" className="chip-button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {isTable ? 'Show as chart' : 'Show as table'}
      </button>
    </>
  );
}
