import { Failed } from './states.js';

/** A page that could not be shown at all: a defect of ours, or a part that did not arrive. */
export function Broken() {
  return (
    <main className="door">
      <Failed what="This page" error={new Error('Part of the application did not arrive, or it failed. Load the page again; if it stays, tell an administrator.')} retry={() => globalThis.location.reload()} />
    </main>
  );
}
