import { hash } from 'node:crypto';
import type { CheckName, ClaimedCredential } from '@tessera/domain';
import { checked, type Checked } from './checked.js';
import { contextsFault, plainFault } from './context/plain-document.js';
import { termsFault } from './context/terms-fault.js';
import { badgeFault } from './credential/shape.js';
import { proveInside, type Inside } from './prove-inside.js';
import type { CredentialReading, Reading } from './format/reading.js';
import { recognise } from './format/recognise.js';
import { LIMITS } from './limits.js';
import { presentationFindings } from './presentation-findings.js';
import type { Opened, Seal, SealContext } from './seal.js';

/**
 * What is settled for good about one document under one set of contexts and one state of its issuer's keys. Plain data:
 * it may be kept, by `sha256` and `contexts`, and judged again without any cryptography.
 */
export interface Proven {
  /** SHA-256 of the document, byte for byte; of a credential inside one that is JSON, of its text without blanks. */
  readonly sha256: string;
  /** Version of the context set. */
  readonly contexts: string;
  readonly format: string;
  readonly claim: ClaimedCredential | null;
  readonly findings: readonly Checked[];
  /** The credentials inside, each proven on its own; absent in a format that holds none. */
  readonly nested?: readonly Proven[];
  /** It says nothing itself: what it comes to is what the credentials inside come to. */
  readonly isPresentation?: true;
}

/** The half of a verification that does not change with time: structure, proof, and key. Never throws over what a document contains. */
export async function prove(bytes: Uint8Array, context: SealContext): Promise<Proven> {
  return proveReading(recognise(bytes), bytes, { context, budget: { credentials: LIMITS.nested, nodes: LIMITS.nestedNodes }, depth: 1 });
}

/** The same for a document that was read already. `source` is what its hash is taken of. */
export async function proveReading(reading: Reading, source: Uint8Array | string, inside: Inside): Promise<Proven> {
  const [{ findings, claim }, within] = await Promise.all([openReading(reading, inside.context), proveInside(reading, inside, proveReading)]);
  return {
    sha256: hash('sha256', source),
    contexts: inside.context.contexts.version,
    format: reading.format,
    claim: claim ?? (reading.kind === 'credential' ? reading.claim : null),
    findings: ordered([...findings, ...within.findings]),
    ...(within.nested ? { nested: within.nested } : {}),
    ...(reading.kind === 'presentation' ? { isPresentation: true } : {}),
  };
}

async function openReading(reading: Reading, context: SealContext): Promise<Opened> {
  if (reading.kind === 'fault') return { findings: [checked('structure', 'fail', reading.code)] };
  if (reading.kind === 'unsupported') return { findings: [checked('structure', 'unknown', reading.code, { format: reading.format })] };
  const { seal } = reading;
  if (reading.kind === 'presentation') return { findings: presentationFindings(seal && (await openSeal({ ...reading, credential: reading.presentation, seal }, context)).findings) };
  return seal ? openSeal({ ...reading, seal }, context) : { findings: unsigned(reading, context) };
}

function unsigned({ credential, covers }: CredentialReading, { contexts }: SealContext): readonly Checked[] {
  const fault = covers === 'as-read' ? null : termsFault(credential, contexts);
  return [fault ? checked('structure', 'fail', fault) : checked('structure', 'pass', 'structure-sound'), checked('proof', 'unknown', 'unsigned')];
}

type Sealed = Pick<CredentialReading, 'credential' | 'covers'> & { readonly seal: Seal };

/** Too much to look into, or in words that nobody publishes any more: neither right nor wrong. */
const OPEN_FAULTS: ReadonlySet<string> = new Set(['json-ld-too-large', 'context-retired']);

async function openSeal({ credential, covers, seal }: Sealed, context: SealContext): Promise<Opened> {
  const fault = seal.suite === null ? null : faultOf({ credential, covers }, context);
  const judged = fault ? checked('structure', OPEN_FAULTS.has(fault) ? 'unknown' : 'fail', fault) : checked('structure', 'pass', 'structure-sound');
  if (judged.outcome === 'fail' || (fault && covers !== 'bytes')) return { findings: [judged] };
  const opened = await seal.open(credential, context);
  const { findings, ...said } = 'findings' in opened ? opened : { findings: opened };
  const isJudged = !fault && findings.some(({ check }) => check === 'structure');
  return { ...said, findings: isJudged ? findings : [judged, ...findings] };
}

/** Asked only of what can be verified: of the rest it would say no more than that it cannot. */
function faultOf({ credential, covers }: Pick<Sealed, 'credential' | 'covers'>, { contexts }: SealContext): string | null {
  if (covers === 'as-read') return null;
  return (covers === 'bytes' ? contextsFault : plainFault)(credential, contexts) ?? badgeFault(credential);
}

const ORDER: readonly (CheckName | 'issuer')[] = ['structure', 'proof', 'key', 'recipient', 'validity', 'status', 'nested', 'issuer'];

function ordered(findings: readonly Checked[]): Checked[] {
  return [...findings].sort((a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check));
}
