import type { DocumentKind, DocumentState } from '@tessera/domain';

import type { Viewer } from '../operation/viewer.js';

/** Why somebody may not check a certificate, or take a document back. */
export type Hindrance = 'ROLE_TOO_LOW' | 'WORK_SAMPLE' | 'DOCUMENT_WITHDRAWN' | 'CHECK_OF_OWN' | 'DOCUMENT_DECIDED' | 'CHECK_BY_SAME' | 'HANDED_IN_BY_ANOTHER';

interface Held {
  readonly kind: DocumentKind;
  readonly personId: string;
  readonly state: DocumentState;
  /** The account of the first check. */
  readonly firstBy: string | null;
  /** The account that handed it in. */
  readonly byAccount: string | null;
}

type Reader = Pick<Viewer, 'actingRole' | 'personId' | 'accountId'>;

/** Why a reader may not check a document, the first reason that applies; null where they may. The worker holds every check to the same again when it is committed. */
export function hindranceOf({ kind, personId, state, firstBy }: Held, viewer: Reader): Hindrance | null {
  if (viewer.actingRole !== 'hr') return 'ROLE_TOO_LOW';
  if (kind === 'work-sample') return 'WORK_SAMPLE';
  if (viewer.personId === personId) return 'CHECK_OF_OWN';
  if (state === 'withdrawn') return 'DOCUMENT_WITHDRAWN';
  if (state === 'accepted' || state === 'refused') return 'DOCUMENT_DECIDED';
  return state === 'checked-once' && firstBy === viewer.accountId ? 'CHECK_BY_SAME' : null;
}

/** Why a reader may not take a document back; null where they may: their own, which they handed in themselves, while nobody has decided anything on it. */
export function withdrawHindranceOf({ personId, state, byAccount }: Held, viewer: Reader): Hindrance | null {
  if (viewer.actingRole !== 'employee' || viewer.personId !== personId) return 'ROLE_TOO_LOW';
  if (state === 'withdrawn') return 'DOCUMENT_WITHDRAWN';
  if (byAccount !== viewer.accountId) return 'HANDED_IN_BY_ANOTHER';
  return state === 'unchecked' ? null : 'DOCUMENT_DECIDED';
}
