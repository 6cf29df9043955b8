import '@mantine/dropzone/styles.css';
import './imports.css';
import { Dropzone } from '@mantine/dropzone';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatSize } from '../../app/format.js';
import { Sending } from './sending.js';
import { useUpload } from './imports.query.js';

/** Up to 128 MiB a file; the server says no to more, and to kinds it does not know. */
const LARGEST = 128 * 1024 * 1024;

interface Trouble {
  name: string;
  message: string;
}

/** Takes one file or many, by dropping or by choosing; a single one opens its preview. */
export function Drop() {
  const upload = useUpload();
  const navigate = useNavigate();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [left, setLeft] = useState<readonly File[]>([]);
  const [sent, setSent] = useState(0);

  const send = async (files: readonly File[]) => {
    setTroubles([]);
    let last: string | null = null;
    for (const [at, file] of files.entries()) {
      setLeft(files.slice(at));
      setSent(0);
      last = await upload.mutateAsync({ file, hear: setSent }).catch((error: unknown) => {
        setTroubles((before) => [...before, { name: file.name, message: error instanceof Error ? error.message : String(error) }]);
        return null;
      });
    }
    setLeft([]);
    if (files.length === 1 && last) void navigate({ to: '/imports/$batchId', params: { batchId: last } });
  };
  const refuse = (names: readonly string[]) => setTroubles(names.map((name) => ({ name, message: `The file is larger than ${formatSize(LARGEST)}. Split it and try again.` })));

  return (
    <div>
      <Dropzone className="drop" maxSize={LARGEST} disabled={left.length > 0} onDrop={(files) => void send(files)} onReject={(files) => refuse(files.map(({ file }) => file.name))} inputProps={{ 'aria-label': 'Files to import' }} aria-label="Drop files here, or choose files">
        {left[0] ? (
          <Sending file={left[0]} sent={sent} more={left.length - 1} />
        ) : (
          <>
            <p className="strong">Drop files here, or choose files</p>
            <p className="second">CSV after one of the templates, or credentials as JSON, as JWT or as the picture of a badge (PNG, SVG). Nothing is stored before you commit.</p>
          </>
        )}
      </Dropzone>
      {troubles.map(({ name, message }) => (
        <p key={name} role="alert" className="notice warn plain" style={{ marginTop: 12 }}>
          {name}: {message}
        </p>
      ))}
    </div>
  );
}
