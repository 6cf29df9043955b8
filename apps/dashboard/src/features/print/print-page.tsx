import './print.css';
import type { ReactNode } from 'react';
import { formatDay, formatInstant } from '../../app/format.js';
import { Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { FiltersSaid } from '../coverage/filters-said.js';

interface PrintPageProps {
  title: string;
  /** The way back to the page that is printed. */
  back: ReactNode;
  /** Null until it is known. */
  of: { readonly asOf: string; readonly computedAt: string } | null;
  /** What the figures are counted of, and what the marks mean. */
  denominators: string;
  children: ReactNode;
}

/** What goes to paper, with all that one has to know to read it there. */
export function PrintPage({ title, back, of, denominators, children }: PrintPageProps) {
  const { organisation } = useReader();
  const tools = (
    <>
      {back}
      <button type="button" className="chip-button" disabled={!of} onClick={() => window.print()}>
        Print
      </button>
    </>
  );
  return (
    <div className="on-paper">
      <Page title={title} tools={tools} lead={of && `${organisation.name}, as of the end of ${formatDay(of.asOf)} (${organisation.timeZone}), computed ${formatInstant(of.computedAt, organisation.timeZone)}`}>
        <p className="small">
          <FiltersSaid /> {denominators}
        </p>
        {children}
      </Page>
    </div>
  );
}
