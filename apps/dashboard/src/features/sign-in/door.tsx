import type { ReactNode } from 'react';
import { BrandMark } from '../../app/brand.js';
import { useTitle } from '../../app/page.js';

/** The frame of the pages before a reader is known. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <main className="door">
      <p className="brand">
        <BrandMark /> Tessera
      </p>
      <section className="card">
        <h1>{title}</h1>
        {children}
      </section>
      <p className="second small">Every number opens down to the evidence it stands on.</p>
    </main>
  );
}
