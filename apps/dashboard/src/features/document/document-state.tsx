import { stateName, stateTone } from './document.words.js';
import type { DocumentRow } from './document.query.js';

export function DocumentState({ document }: { document: Pick<DocumentRow, 'state' | 'kind'> }) {
  return <span className={stateTone(document.state)}>{stateName(document)}</span>;
}
