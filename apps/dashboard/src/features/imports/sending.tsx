import { Progress } from '@mantine/core';
import { formatCount, formatSize } from '../../app/format.js';

interface SendingProps {
  file: Pick<File, 'name' | 'size'>;
  /** Bytes that have gone so far. */
  sent: number;
  /** Files that wait behind this one. */
  more: number;
}

/** How much of a file has gone; then the server reads it. */
export function Sending({ file: { name, size }, sent, more }: SendingProps) {
  const isGone = size > 0 && sent >= size;
  return (
    <div role="status" aria-label="Sending">
      <p className="strong plain">{name}</p>
      <Progress value={size > 0 ? (100 * Math.min(sent, size)) / size : 100} aria-label={`Sent of ${name}`} size="sm" my={6} />
      <p className="second">
        {isGone ? `${formatSize(size)} sent; the server is taking it in` : `${formatSize(sent)} of ${formatSize(size)} sent`}
        {more > 0 ? `, ${formatCount(more)} more to go` : ''}
      </p>
    </div>
  );
}
