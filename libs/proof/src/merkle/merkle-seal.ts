import type { ChainSource, ChainTransaction, Network } from '../chain/chain-source.js';
import { isAddressOf } from '../chain/networks.js';
import { checked, type Checked } from '../checked.js';
import type { JsonObject } from '../json/json.js';
import type { SealContext } from '../seal.js';
import { documentHash } from './document-hash.js';
import { type IssuingAnswer, issuingKey } from './issuing-key.js';
import { type Anchor, leadsToRoot, type MerkleProof } from './merkle-proof.js';

export interface Batch {
  /** Null when it cannot be read. */
  readonly proof: MerkleProof | null;
  readonly suite: string;
  readonly issuer: string;
  /** The key that the proof names. */
  readonly method: string | null;
}

export interface OpenedBatch {
  readonly findings: readonly Checked[];
  readonly profile: JsonObject | null;
}

const NOT_ASKED = checked('key', 'none', 'key-not-asked');

/**
 * A Merkle proof: the document is in the batch, the root of the batch is in a transaction, and the transaction is the
 * issuer's. `unsigned` is the document without its proof.
 */
export async function openBatch(unsigned: JsonObject, { proof, suite, issuer, method }: Batch, context: SealContext): Promise<OpenedBatch> {
  const local = await documentHash(unsigned, context.contexts);
  if (local.kind === 'fault') return { findings: [checked('structure', 'fail', local.code)], profile: null };
  if (!proof || proof.target !== local.hash || !leadsToRoot(proof)) return { findings: [checked('proof', 'fail', 'proof-mismatch', { suite }), NOT_ASKED], profile: null };

  return openAnchors(proof, { issuer, method }, context);
}

async function openAnchors(proof: MerkleProof, named: Pick<Batch, 'issuer' | 'method'>, context: SealContext): Promise<OpenedBatch> {
  const looked = await Promise.all(proof.anchors.map((anchor) => lookUp(anchor, proof.root, context)));
  const open = looked.find(({ finding }) => finding.outcome === 'fail') ?? looked.find(({ finding }) => finding.outcome !== 'pass');
  if (open) return { findings: [open.finding, NOT_ASKED], profile: null };
  const keys: IssuingAnswer[] = [];
  for (const { transaction } of looked) if (transaction) keys.push(await issuingKey({ ...named, transaction }, context.documents));
  const findings = [...looked.map(({ finding }) => finding), ...keys.map(({ finding }) => finding)];
  return { findings, profile: keys.at(-1)?.profile ?? null };
}

interface LookedUp {
  readonly finding: Checked;
  readonly transaction?: ChainTransaction;
}

async function lookUp({ network, transaction: id }: Anchor, root: string, { chain }: SealContext): Promise<LookedUp> {
  const detail = { chain: network?.name ?? 'unknown', transaction: id };
  if (!network || !isReal(network, chain)) return { finding: checked('proof', 'unknown', 'unsupported-chain', detail) };
  if (!chain) return { finding: checked('proof', 'unknown', 'chain-not-configured', detail) };
  const answer = await chain.transaction(network, id);
  if (answer.kind === 'unreachable') return { finding: checked('proof', 'unknown', 'chain-unreachable', { ...detail, why: answer.why }) };
  if (answer.kind === 'missing') return { finding: checked('proof', 'fail', 'anchor-missing', detail) };
  const { remoteHash, issuingAddress, time } = answer.transaction;
  if (remoteHash !== root || !isAddressOf(network, issuingAddress)) return { finding: checked('proof', 'fail', 'anchor-mismatch', detail) };
  return { finding: checked('proof', 'pass', 'proof-holds', { ...detail, anchoredAt: time.toISOString() }), transaction: answer.transaction };
}

/** What is written into a test network proves something only where that was asked for; where there is no chain, nothing ever. */
function isReal({ kind }: Network, chain: ChainSource | undefined): boolean {
  return kind === 'main' || (kind === 'test' && chain?.hasTestNetworks === true);
}
