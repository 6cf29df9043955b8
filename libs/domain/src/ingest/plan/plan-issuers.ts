import { fold } from '../../name/fold.js';
import type { IssuerClaim } from '../claim.js';
import { state } from './fact.js';
import { anchor } from './find.js';
import type { Known } from './known.js';
import { issuerKey } from './names.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A word on trust is about an issuer under its own address or DID; a bare name never stands for one, since anybody can take a name. */
export function planIssuer({ issuer, name: given, trust, reason }: IssuerClaim, known: Known): RowPlan {
  const of = anchor(known, 'issuer', issuerKey(issuer));
  const name = given ?? known.issuers.get(of.key)?.name ?? issuer;
  const values = { issuerId: of.id, name, folded: fold(name), trust: trust === 'not-trusted' ? 'distrusted' : trust, reason } as const;
  if (known.contradicts(`issuer|${of.id}`, JSON.stringify(values))) return refuse('ROW_CONTRADICTED');
  return store([state('issuer_version', of.id, values)], [of]);
}
