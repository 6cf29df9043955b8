import type { ClaimedStatus } from '@tessera/domain';
import { secureAddress } from '../documents/linked-document.js';
import { listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';

/** The entries under which the state of a credential can be looked up. What an entry lacks is null, never guessed. */
export function statusesOf(credential: JsonObject): ClaimedStatus[] {
  return objectsOf(credential['credentialStatus']).map((entry) => {
    const type = listOf(entry['type']).join(' ');
    return (SPECIAL[type] ?? bitEntry)(type, entry);
  });
}

type EntryReader = (type: string, entry: JsonObject) => ClaimedStatus;

const bitEntry: EntryReader = (type, entry) => ({
  type,
  purpose: textOf(entry['statusPurpose']),
  list: textOf(entry['statusListCredential']),
  index: indexOf(entry['statusListIndex']),
  ...sizeOf(entry),
});

const SPECIAL: Readonly<Record<string, EntryReader>> = {
  /** Its id is the address of the list, in which the credential is looked up by its own id. */
  '1EdTechRevocationList': (type, { id }) => ({ type, purpose: 'revocation', list: secureAddress(id) ?? textOf(id), index: null }),
  /** What came before StatusList2021: it knew one purpose. */
  RevocationList2020Status: (type, entry) => ({ type, purpose: 'revocation', list: textOf(entry['revocationListCredential']), index: indexOf(entry['revocationListIndex']) }),
};

/** A base-10 string by the standard, a number by 1EdTech. */
function indexOf(index: unknown): number | null {
  const value = typeof index === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(index) ? Number(index) : index;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Where an entry takes more than one bit, or its values have words. A size that is none is zero, which no list has. */
function sizeOf({ statusSize: size, statusMessage }: JsonObject): Pick<ClaimedStatus, 'size' | 'messages'> {
  const messages = objectsOf(statusMessage).flatMap(({ status, message }) => {
    const value = valueOf(status);
    return value === null || typeof message !== 'string' ? [] : [{ value, message }];
  });
  const isSize = typeof size === 'number' && Number.isSafeInteger(size) && size > 0;
  return { ...(size === undefined ? {} : { size: isSize ? size : 0 }), ...(messages.length > 0 ? { messages } : {}) };
}

/** Hexadecimal with 0x by the standard. */
function valueOf(status: unknown): number | null {
  return typeof status === 'string' && /^0x[0-9a-f]{1,8}$/i.test(status) ? Number(status) : null;
}
