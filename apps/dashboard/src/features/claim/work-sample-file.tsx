import { formatSize } from '../../app/format.js';
import { mediaName } from '../document/document.words.js';

interface WorkSampleFileProps {
  sample: { id: string; fileName: string; mediaType: string; size: number; isWithdrawn: boolean };
}

/** Opens the work as a file: a picture apart from this page, anything else as a download, so that nothing in it runs here. */
export function WorkSampleFile({ sample: { id, fileName, mediaType, size, isWithdrawn } }: WorkSampleFileProps) {
  if (isWithdrawn) return <span className="second">Work sample, withdrawn</span>;
  const how = mediaType.startsWith('image/') ? { target: '_blank', rel: 'noreferrer' } : { download: true };
  return (
    <>
      <a href={`/document-files/${id}`} className="plain" {...how}>
        Work sample: {fileName}
      </a>{' '}
      <span className="second nowrap">
        {mediaName(mediaType)}, {formatSize(size)}
      </span>
    </>
  );
}
