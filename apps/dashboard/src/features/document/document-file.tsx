import { formatSize } from '../../app/format.js';
import type { DocumentDetail } from './document.query.js';
import { mediaName, noteSentence } from './document.words.js';

/** A picture is shown as a picture, which runs nothing. Anything else is for a reader of one's own: a page that shows it could run what is in it. */
export function DocumentFile({ document }: { document: DocumentDetail }) {
  const { id, title, fileName, mediaType, size, width, height, pages, notes } = document;
  const address = `/document-files/${id}`;
  const extent = width !== null ? `${width} × ${height} pixels` : pages === null ? 'number of pages not known' : pages === 1 ? '1 page' : `${pages} pages`;
  return (
    <div className="stack">
      {mediaType.startsWith('image/') ? (
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={`Certificate: ${title}`} width={width ?? undefined} height={height ?? undefined} className="document-picture" />
        </a>
      ) : (
        <p>
          <a href={address} download>
            Download the {mediaName(mediaType)}
          </a>{' '}
          <span className="second">and look at it in your own reader. It is not opened here, so that nothing in it can run.</span>
        </p>
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
