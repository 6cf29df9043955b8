import { formatCount } from '../../app/format.js';

/** A figure with its denominator: "41 of 56". */
export function Figure({ part, whole }: { part: number; whole: number }) {
  return (
    <span className="fig">
      <strong>{formatCount(part)}</strong> of {formatCount(whole)}
    </span>
  );
}
