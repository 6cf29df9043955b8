import { type Cbor, readCbor } from '../cbor/cbor.js';
import { networkOf } from '../chain/networks.js';
import { decodeBase58 } from '../encoding/base58.js';
import { LIMITS } from '../limits.js';
import { type Anchor, isCount, isHash, type MerkleProof } from './merkle-proof.js';

/** The numbers that stand for names in the proof value (lds-merkle-proof-2019, key map). */
const PROOF = { root: 0, target: 1, anchors: 2, path: 3 };
const ANCHOR = { chain: 0, network: 1, transaction: 2 };
const SIDES = ['left', 'right'] as const;

/** Reads the proof value of a Blockcert of version 3: base58, then CBOR, then CBOR again for every hash; null when it is not one. */
export function merkleProof2019(proofValue: string): MerkleProof | null {
  const bytes = proofValue.startsWith('z') ? decodeBase58(proofValue.slice(1), LIMITS.proofValue) : null;
  const members = pairsOf(bytes ? readCbor(bytes) : undefined);
  if (!members) return null;
  const [target, root] = [textOf(members.get(PROOF.target)), textOf(members.get(PROOF.root))];
  const path = allOf(listOf(members.get(PROOF.path)), stepOf);
  const anchors = allOf(listOf(members.get(PROOF.anchors)), anchorOf);
  return isHash(target) && isHash(root) && path && anchors && isCount(anchors.length) ? { target, root, path, anchors } : null;
}

function allOf<T>(items: readonly Cbor[] | null, read: (item: Cbor) => T | null): readonly T[] | null {
  const all = items?.map(read) ?? [null];
  return all.every((item) => item !== null) ? all : null;
}

function stepOf(step: Cbor): MerkleProof['path'][number] | null {
  const [side, value, ...more] = listOf(step) ?? [];
  const hash = textOf(value);
  const name = typeof side === 'number' ? SIDES[side] : undefined;
  return name && more.length === 0 && isHash(hash) ? { side: name, hash } : null;
}

function anchorOf(anchor: Cbor): Anchor | null {
  const members = pairsOf(anchor);
  const [chain, network] = [members?.get(ANCHOR.chain), members?.get(ANCHOR.network)];
  const transaction = textOf(members?.get(ANCHOR.transaction) ?? (typeof network === 'number' ? undefined : network));
  if (typeof chain !== 'number' || transaction === null) return null;
  return { network: networkOf(chain, typeof network === 'number' ? network : null), transaction };
}

/** A list of pairs stands for an object; null when it is none, or a name stands in it twice. */
function pairsOf(value: Cbor | undefined): ReadonlyMap<Cbor, Cbor> | null {
  const pairs = listOf(value)?.map(listOf);
  if (!pairs?.every((pair) => pair?.length === 2)) return null;
  const members = new Map(pairs.map((pair) => [pair![0]!, pair![1]!] as const));
  return members.size === pairs.length ? members : null;
}

function listOf(value: Cbor | undefined): readonly Cbor[] | null {
  return Array.isArray(value) ? (value as readonly Cbor[]) : null;
}

/** Bytes that hold CBOR text, or CBOR bytes that are to be read as hex. */
function textOf(value: Cbor | undefined): string | null {
  const inner = value instanceof Uint8Array ? readCbor(value) : undefined;
  if (inner instanceof Uint8Array) return Buffer.from(inner).toString('hex');
  return typeof inner === 'string' ? inner : null;
}
