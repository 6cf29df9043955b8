import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Filters and actions beside the heading. */
  tools?: ReactNode;
  children: ReactNode;
}

/** Heading, one line under it, tools beside it; and the title of the browser's tab. */
export function Page({ title, lead, tools, children }: PageProps) {
  useTitle(title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {tools && <div className="tools">{tools}</div>}
      </header>
      {children}
    </>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tessera`;
  }, [title]);
}

/** A card with an optional heading; named for those who listen. */
export function Card({ title, aside, children, className = '' }: { title?: string; aside?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={`card ${className}`} aria-label={title}>
      {title && (
        <div className="card-head">
          <h2>{title}</h2>
          {aside && <span className="aside">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
