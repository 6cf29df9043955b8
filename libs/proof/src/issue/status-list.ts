import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../json/json.js';

/** Smallest number of entries that the standard allows. */
const ENTRIES = 131_072;

/** Byte of the gzip header that names the operating system: unknown, so that every platform writes the same list. */
const SYSTEM_BYTE = 9;

/** A list in which these entries are set, as `encodedList` has it. */
export function statusList(set: readonly number[], entries = ENTRIES): string {
  const bits = Buffer.alloc(Math.ceil(entries / 8));
  for (const index of set) bits.writeUInt8((bits[Math.floor(index / 8)] ?? 0) | (128 >> (index % 8)), Math.floor(index / 8));
  const packed = gzipSync(bits);
  packed.writeUInt8(0xff, SYSTEM_BYTE);
  return `u${packed.toString('base64url')}`;
}

export interface StatusListOptions {
  readonly id: string;
  readonly issuer: string;
  readonly purpose: 'revocation' | 'suspension';
  readonly validFrom: string;
  readonly set: readonly number[];
}

/** The unsigned credential that carries a list. For demo organisations and tests. */
export function statusListCredential({ id, issuer, purpose, validFrom, set }: StatusListOptions): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: statusList(set) },
  };
}

/** The entry by which a credential points at its bit of such a list. */
export function statusEntry(list: string, purpose: StatusListOptions['purpose'], index: number): JsonObject {
  return { id: `${list}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: purpose, statusListIndex: String(index), statusListCredential: list };
}
