import { type FactValues, TesseraError } from '@tessera/domain';

import type { Stores } from '../units.js';
import type { FactChange } from './fact-change.js';

/** Throws DOCUMENT_WITHDRAWN where the person took back a certificate or work sample that a decision speaks of. Safe for what is undone later: a claim that stands goes on standing. */
export async function mustNotBeWithdrawn(changes: readonly FactChange[] | null, { directory }: Pick<Stores, 'directory'>): Promise<void> {
  const ids = (changes ?? []).flatMap(documentOf);
  const documents = ids.length === 0 ? [] : await directory.documents(ids);
  if (documents.some(({ isWithdrawn }) => isWithdrawn)) throw new TesseraError('conflict', 'DOCUMENT_WITHDRAWN', 'The document that this rests on was withdrawn. Give this decision up.');
}

function documentOf({ table, after }: FactChange): string[] {
  if (table === 'document_check' && after !== null) return [(after as FactValues['document_check']).documentId];
  const { sourceId = null } = table === 'evidence' ? ((after ?? {}) as Partial<FactValues['evidence']>) : {};
  return sourceId === null ? [] : [sourceId];
}
