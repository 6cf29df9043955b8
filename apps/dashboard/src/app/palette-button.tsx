import { lazy, Suspense, useEffect, useState } from 'react';

const Palette = lazy(() => import('./palette.js').then(({ Palette }) => ({ default: Palette })));

/** Ctrl/Cmd-K or a click; the palette itself is loaded the first time. */
export function PaletteButton() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className="chip-button" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        Search <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <Suspense fallback={null}>{isOpen && <Palette close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
