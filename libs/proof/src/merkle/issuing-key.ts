import type { ChainTransaction } from '../chain/chain-source.js';
import { checked, type Checked } from '../checked.js';
import type { DocumentSource } from '../documents/document-source.js';
import { linkedObject, secureAddress } from '../documents/linked-document.js';
import { controllerOf } from '../issuer/controller.js';
import { addressFault, hasMethods, isSame, namesAddress } from '../issuer/issuing-address.js';
import type { JsonObject } from '../json/json.js';

export interface IssuingQuestion {
  readonly issuer: string;
  /** The key that the proof names, where it names one. Nothing signs that name. */
  readonly method: string | null;
  readonly transaction: ChainTransaction;
}

export interface IssuingAnswer {
  readonly finding: Checked;
  /** What the issuer says about itself; null when it could not be had. */
  readonly profile: JsonObject | null;
}

const WHY = { 'address-refused': 'key-address-refused', gone: 'key-gone', unreachable: 'key-unreachable', unreadable: 'key-document-invalid' } as const;

/** Whether the address that wrote the transaction was the issuer's at that time: only the issuer's own profile decides. */
export async function issuingKey({ issuer, method, transaction }: IssuingQuestion, documents: DocumentSource): Promise<IssuingAnswer> {
  if (method !== null && isForeign(method, issuer)) return { finding: checked('key', 'fail', 'key-of-other-issuer', { key: method.slice(0, 500) }), profile: null };
  const profile = await profileOf(issuer, documents);
  if (profile.kind === 'unknown') return { finding: profile.finding, profile: null };
  const fault = addressFault(profile.value, transaction.issuingAddress, transaction.time) ?? methodFault(profile.value, { issuer, method, transaction });
  return { finding: checked('key', fault ? 'fail' : 'pass', fault ?? 'key-of-issuer', { key: transaction.issuingAddress }), profile: profile.value };
}

type Profile = { readonly kind: 'found'; readonly value: JsonObject } | { readonly kind: 'unknown'; readonly finding: Checked };

async function profileOf(issuer: string, documents: DocumentSource): Promise<Profile> {
  const unknown = (code: string, why?: string): Profile => ({ kind: 'unknown', finding: checked('key', 'unknown', code, why === undefined ? {} : { why }) });
  if (secureAddress(issuer) === null) return unknown(/^https?:/i.test(issuer) ? 'key-address-refused' : 'key-method-unsupported');
  const linked = await linkedObject(issuer, documents);
  if (linked.kind === 'unknown') return unknown(WHY[linked.why], linked.detail);
  return linked.value['id'] === issuer ? linked : unknown('key-document-invalid');
}

function isForeign(method: string, issuer: string): boolean {
  return namesAddress(method) === null && method.split('#')[0] !== issuer;
}

/** Profiles of version 3 also list named keys: one that a proof names has to be among those for assertions, and not have ended. */
function methodFault(profile: JsonObject, { issuer, method, transaction }: IssuingQuestion): 'key-not-authorised' | 'key-ended' | null {
  const address = method === null ? null : namesAddress(method);
  if (address !== null) return isSame(address, transaction.issuingAddress) ? null : 'key-not-authorised';
  if (method === null || !hasMethods(profile)) return null;
  const found = controllerOf(profile, issuer)?.assertion.find(({ id }) => id === method);
  if (!found) return 'key-not-authorised';
  return found.until && found.until <= transaction.time ? 'key-ended' : null;
}
