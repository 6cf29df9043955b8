import type { DocumentState } from '@tessera/domain';

import type { Viewer } from '../operation/viewer.js';

export type Hindrance = 'ROLE_TOO_LOW' | 'CHECK_OF_OWN' | 'DOCUMENT_DECIDED' | 'CHECK_BY_SAME';

/** Why a reader may not check a certificate, the first reason that applies; null where they may. The worker holds every check to the same again when it is committed. */
export function hindranceOf({ personId, state, firstBy }: { readonly personId: string; readonly state: DocumentState; readonly firstBy: string | null }, viewer: Pick<Viewer, 'actingRole' | 'personId' | 'accountId'>): Hindrance | null {
  if (viewer.actingRole !== 'hr') return 'ROLE_TOO_LOW';
  if (viewer.personId === personId) return 'CHECK_OF_OWN';
  if (state === 'accepted' || state === 'refused') return 'DOCUMENT_DECIDED';
  return state === 'checked-once' && firstBy === viewer.accountId ? 'CHECK_BY_SAME' : null;
}
