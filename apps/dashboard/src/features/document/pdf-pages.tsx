import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../../app/states.js';
import { drawPage, openPdf, textOf } from './pdf.js';

const MOST_PAGES = 10;
const WIDTH = 1200;

interface PdfPagesProps {
  /** Where the file is. */
  address: string;
  /** What it is: that of each page begins with it. */
  label: string;
}

/** The first pages of a PDF as pictures. */
export function PdfPages({ address, label }: PdfPagesProps) {
  const document = useOpened(address);
  if (document === 'failed') return <p className="second">It cannot be shown here. Download it and look at it in your own reader.</p>;
  if (!document) return <Waiting what="pages" />;
  const shown = Math.min(document.numPages, MOST_PAGES);
  return (
    <>
      {Array.from({ length: shown }, (_, at) => (
        <PdfPage key={at} document={document} number={at + 1} label={`${label}, page ${at + 1} of ${document.numPages}`} />
      ))}
      {shown < document.numPages && <p className="second">The first {MOST_PAGES} of {document.numPages} pages. Download it to see all.</p>}
    </>
  );
}

/** The document while it is looked at; its worker ends with the look. */
function useOpened(address: string): PDFDocumentProxy | 'failed' | null {
  const [document, say] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    const opening = openPdf(address);
    void opening.document.then(say, () => say('failed'));
    return opening.close;
  }, [address]);
  return document;
}

function PdfPage({ document, number, label }: { document: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, say] = useState<string | null>(null);
  const [hasFailed, fail] = useState(false);
  useEffect(() => {
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      await drawPage(page, canvas.current!, WIDTH);
      say(await textOf(page));
    };
    draw().catch(() => fail(true));
  }, [document, number]);
  return (
    <figure aria-busy={text === null && !hasFailed}>
      <canvas ref={canvas} role="img" aria-label={label} className="document-picture" />
      {hasFailed && <figcaption className="second">Page {number} cannot be shown here.</figcaption>}
      {text && <figcaption className="sr-only">{text}</figcaption>}
    </figure>
  );
}
