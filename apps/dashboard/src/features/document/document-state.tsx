import { stateName, stateTone } from './document.words.js';
import type { DocumentRow } from './document.query.js';

export function DocumentState({ state }: { state: DocumentRow['state'] }) {
  return <span className={stateTone(state)}>{stateName(state)}</span>;
}
