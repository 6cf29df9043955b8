import { useState } from 'react';
import { shortId } from './format.js';

/** A long identifier in short; pressed, in full. */
export function LongId({ value }: { value: string }) {
  const [isFull, setFull] = useState(false);
  const short = shortId(value);
  if (short === value) return <span className="plain">{value}</span>;
  return (
    <button type="button" className="link-button plain" aria-expanded={isFull} title={value} onClick={() => setFull(!isFull)}>
      {isFull ? value : short}
    </button>
  );
}
