import { lazy, Suspense } from 'react';
import { formatSize } from '../../app/format.js';
import { Waiting } from '../../app/states.js';
import type { DocumentDetail } from './document.query.js';
import { kindName, mediaName, noteSentence } from './document.words.js';

const PdfPages = lazy(() => import('./pdf-pages.js').then(({ PdfPages }) => ({ default: PdfPages })));

/** A picture is shown as a picture, and the pages of a PDF as pictures too, which run nothing. */
export function DocumentFile({ document }: { document: DocumentDetail }) {
  const { id, fileName, mediaType, size, width, height, pages, notes } = document;
  const label = `${kindName(document.kind)}: ${document.title}`;
  const address = `/document-files/${id}`;
  const extent = width !== null ? `${width} × ${height} pixels` : pages === null ? 'number of pages not known' : pages === 1 ? '1 page' : `${pages} pages`;
  return (
    <div className="stack">
      {mediaType.startsWith('image/') ? (
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={label} width={width ?? undefined} height={height ?? undefined} className="document-picture" />
        </a>
      ) : (
        <>
          <Suspense fallback={<Waiting what="pages" />}>
            <PdfPages address={address} label={label} />
          </Suspense>
          <p>
            <a href={address} download>
              Download the {mediaName(mediaType)}
            </a>{' '}
            <span className="second">Here its pages are only drawn: nothing in it can run.</span>
          </p>
        </>
      )}
      <p className="second small plain">
        {fileName}, {mediaName(mediaType)}, {formatSize(size)}, {extent}
      </p>
      {notes.map((note) => (
        <p key={note} className="notice warn" style={{ margin: 0 }}>
          {noteSentence(note)}
        </p>
      ))}
    </div>
  );
}
