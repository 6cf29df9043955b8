import { createHash } from 'node:crypto';
import type { Network } from '../chain/chain-source.js';
import { LIMITS } from '../limits.js';

/** A transaction into which the root of a Merkle tree is said to have been written. */
export interface Anchor {
  /** Null when the chain is not known. */
  readonly network: Network | null;
  readonly transaction: string;
}

/** The way from the hash of one document to the hash of its whole batch. Hashes are SHA-256 in lower-case hex. */
export interface MerkleProof {
  readonly target: string;
  readonly root: string;
  /** From the document upwards: the other half of each pair, and the side on which it stands. */
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
  readonly anchors: readonly Anchor[];
}

/** Whether a proof may have so many anchors: each costs a look into its chain. */
export function isCount(anchors: number): boolean {
  return anchors > 0 && anchors <= LIMITS.proofs;
}

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Whether the path leads from the target to the root. */
export function leadsToRoot({ target, root, path }: MerkleProof): boolean {
  const top = path.reduce((below, { side, hash }) => join(side === 'left' ? hash + below : below + hash), target);
  return top === root;
}

function join(pair: string): string {
  return createHash('sha256').update(Buffer.from(pair, 'hex')).digest('hex');
}
