import { formatCount } from '../../app/format.js';
import { shadeOf } from './shade.js';
import type { Place } from './use-grid-focus.js';
import type { MapFigures } from './window.query.js';

interface GridCellProps {
  figures: MapFigures | undefined;
  /** Team and column. */
  name: string;
  place: Place;
  left: number;
  width: number;
  isFocused: boolean;
  isSelected: boolean;
  settle: (place: Place) => void;
  open: () => void;
}

/** Colour and figures, a corner where it hangs on one person, a dot where nothing is required. */
export function GridCell({ figures, name, place, left, width, isFocused, isSelected, settle, open }: GridCellProps) {
  const opens = figures !== undefined && figures.required !== 0;
  const shade = shadeStyle(figures);
  return (
    <div
      role="gridcell"
      aria-colindex={place.column + 2}
      aria-selected={isSelected}
      aria-label={`${name}: ${said(figures)}`}
      data-place={`${place.row},${place.column}`}
      tabIndex={isFocused ? 0 : -1}
      className={['map-cell', shade ? '' : 'blank', isSelected ? 'selected' : ''].join(' ')}
      style={{ left, width: width - 2, ...shade }}
      onFocus={() => settle(place)}
      onClick={opens ? open : undefined}
      onKeyDown={({ key }) => key === 'Enter' && opens && open()}
    >
      {figures && <Figures figures={figures} />}
    </div>
  );
}

function Figures({ figures: { required, met, hangsOnOne } }: { figures: MapFigures }) {
  if (required <= 0) return <span aria-hidden="true">{required === 0 ? '·' : '–'}</span>;
  return (
    <>
      <b>{formatCount(met)}</b>/{formatCount(required)}
      {hangsOnOne && <span className="corner" aria-hidden="true" />}
    </>
  );
}

function shadeStyle(figures: MapFigures | undefined): { background: string; color: string } | null {
  if (!figures || figures.required <= 0) return null;
  const step = shadeOf(figures.met, figures.required);
  return { background: `var(--share-${step})`, color: `var(--on-${step})` };
}

function said(figures: MapFigures | undefined): string {
  if (!figures) return 'loading';
  if (figures.required === 0) return 'not required';
  if (figures.required < 0) return 'too few people to show';
  const { met, required, proven, pending, hangsOnOne } = figures;
  const parts = [`${formatCount(met)} of ${formatCount(required)} met`, `${formatCount(proven)} proven`, pending > 0 && `${formatCount(pending)} pending`, hangsOnOne && 'hangs on one person'];
  return parts.filter(Boolean).join(', ');
}
