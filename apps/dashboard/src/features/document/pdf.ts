import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** Of a page, for those who listen. */
const MOST_TEXT = 20_000;
/** Of a canvas: what a page is drawn in, however large it says it is. */
const MOST_PIXELS = 4_000_000;
const PATIENCE = 20_000;

/**
 * Opens a PDF to be drawn, page by page, on canvases. Nothing in it can run: scripts, forms, links and attachments are left aside, and what interprets the
 * file does so in a worker that ends with `close`. Rejects where it is no PDF, takes too long, or is closed before it is there.
 */
export function openPdf(address: string): { document: Promise<PDFDocumentProxy>; close: () => void } {
  let task: PDFDocumentLoadingTask | null = null;
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    void task?.destroy();
  };
  const timer = setTimeout(close, PATIENCE);
  const open = async (): Promise<PDFDocumentProxy> => {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
    if (isClosed) throw new Error('closed');
    GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
    task = getDocument({ url: address, enableXfa: false, maxImageSize: MOST_PIXELS * 8, useWasm: false, useWorkerFetch: false });
    return task.promise;
  };
  return { document: open().finally(() => clearTimeout(timer)), close };
}

/** Draws a page as wide as asked for, unless that would take too many pixels. Resolves once it stands there. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  // Neither notes nor form fields: they are no part of what was printed.
  await page.render({ canvas, viewport, annotationMode: 0 }).promise;
}

/** The words of a page; at most so many characters of them. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
    .join('')
    .slice(0, MOST_TEXT);
}
