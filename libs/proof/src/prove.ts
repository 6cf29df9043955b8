import { createHash } from 'node:crypto';
import type { CheckName, ClaimedCredential } from '@tessera/domain';
import { checked, type Checked } from './checked.js';
import { contextsFault, plainFault } from './context/plain-document.js';
import { badgeFault } from './credential/shape.js';
import type { CredentialReading, Reading } from './format/reading.js';
import { recognise } from './format/recognise.js';
import type { Opened, SealContext } from './seal.js';

/**
 * What is settled for good about one document under one set of contexts and one state of its issuer's keys. Plain data:
 * it may be kept, by `sha256` and `contexts`, and judged again without any cryptography.
 */
export interface Proven {
  /** SHA-256 of the document, byte for byte. */
  readonly sha256: string;
  /** Version of the context set. */
  readonly contexts: string;
  readonly format: string;
  readonly claim: ClaimedCredential | null;
  readonly findings: readonly Checked[];
}

/** The half of a verification that does not change with time: structure, proof, and key. Never throws over what a document contains. */
export async function prove(bytes: Uint8Array, context: SealContext): Promise<Proven> {
  const reading = recognise(bytes);
  const { findings, claim } = await openReading(reading, context);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contexts: context.contexts.version,
    format: reading.format,
    claim: claim ?? (reading.kind === 'credential' ? reading.claim : null),
    findings: ordered(findings),
  };
}

async function openReading(reading: Reading, context: SealContext): Promise<Opened> {
  if (reading.kind === 'fault') return { findings: [checked('structure', 'fail', reading.code)] };
  if (reading.kind === 'unsupported') return { findings: [checked('structure', 'unknown', reading.code, { format: reading.format })] };
  const { seal, credential } = reading;
  if (!seal) return { findings: [checked('structure', 'pass', 'structure-sound'), checked('proof', 'unknown', 'unsigned')] };

  const fault = seal.suite === null ? null : faultOf(reading, context);
  if (fault) return { findings: [checked('structure', fault === 'json-ld-too-large' ? 'unknown' : 'fail', fault)] };
  const opened = await seal.open(credential, context);
  const { findings, ...said } = 'findings' in opened ? opened : { findings: opened };
  const isJudged = findings.some(({ check }) => check === 'structure');
  return { ...said, findings: isJudged ? findings : [checked('structure', 'pass', 'structure-sound'), ...findings] };
}

/** Asked only of what can be verified: of the rest it would say no more than that it cannot. */
function faultOf({ credential, covers }: CredentialReading, { contexts }: SealContext): string | null {
  if (covers === 'as-read') return null;
  return (covers === 'bytes' ? contextsFault : plainFault)(credential, contexts) ?? badgeFault(credential);
}

const ORDER: readonly (CheckName | 'issuer')[] = ['structure', 'proof', 'key', 'recipient', 'validity', 'status', 'issuer'];

function ordered(findings: readonly Checked[]): Checked[] {
  return [...findings].sort((a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check));
}
