import type { ClaimedCredential } from '@tessera/domain';
import { checked } from '../../checked.js';
import { isSameAddress, linkedObject } from '../../documents/linked-document.js';
import type { JsonObject } from '../../json/json.js';
import type { Opened, SealContext } from '../../seal.js';
import { notServed } from '../ob2/hosted-seal.js';
import { isOpenBadge05, openBadge05At } from '../ob2/open-badge-05.js';
import { openBadge1 } from '../ob2/open-badge-1.js';
import { openBadge2 } from '../ob2/open-badge-2.js';
import type { CredentialReading, Reading } from '../reading.js';

const NOTHING: ClaimedCredential = { id: null, name: null, description: null, issuer: { id: '', name: null }, achievement: null, recipients: [], validFrom: null, validUntil: null, statuses: [], alignments: [], results: [], scales: [] };

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text);
}

/** Old badges carry no more than the address of an Open Badge that is hosted. What it says is known once its host was asked. */
export function readHostedAddress(address: string): Reading {
  return {
    kind: 'credential',
    format: 'ob2-hosted',
    credential: { id: address },
    claim: { ...NOTHING, id: address },
    seal: { suite: 'hosted', open: (_, context) => openAt(address, context) },
    covers: 'as-read',
  };
}

async function openAt(address: string, context: SealContext): Promise<Opened> {
  const copy = await linkedObject(address, context.documents);
  if (copy.kind === 'unknown') return { findings: notServed(copy, address) };
  if (isOpenBadge05(copy.value)) return openBadge05At(copy.value, address);
  const reading = readBadge(copy.value);
  if (reading?.kind !== 'credential') return { findings: [checked('structure', 'fail', reading?.kind === 'fault' ? reading.code : 'not-a-credential')] };
  if (!reading.seal) return { findings: [checked('proof', 'unknown', 'unsigned')], claim: reading.claim };
  return isHostedAt(reading.claim, address) ? openBadge(reading, context) : { findings: [checked('structure', 'fail', 'id-invalid')] };
}

/** Whether the badge itself says that this is where it is hosted. */
function isHostedAt({ statuses }: ClaimedCredential, address: string): boolean {
  return statuses.some(({ type, list }) => type === 'HostedAssertion' && isSameAddress(list, address));
}

function readBadge(document: JsonObject): Reading | undefined {
  return [openBadge2, openBadge1].find(({ matches }) => matches(document))?.read?.(document);
}

async function openBadge({ seal, credential, claim }: CredentialReading, context: SealContext): Promise<Opened> {
  const opened = await seal!.open(credential, context);
  return { claim, ...('findings' in opened ? opened : { findings: opened }) };
}
