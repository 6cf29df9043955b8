import { networkNamed, networkOfAddress } from '../chain/networks.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import { type Anchor, isCount, isHash, type MerkleProof } from './merkle-proof.js';

/** Reads the signature of a Blockcert of version 2; null when it is not one. `address` is the one that the Blockcert says it was issued from. */
export function merkleProof2017(signature: JsonObject, address: string): MerkleProof | null {
  const { targetHash: target, merkleRoot: root } = signature;
  const steps = listOf(signature['proof']);
  const anchors = objectsOf(signature['anchors']).map((anchor) => anchorOf(anchor, address));
  if (!isHash(target) || !isHash(root) || steps.length > LIMITS.merklePath || !isCount(anchors.length)) return null;
  const path = steps.map(stepOf);
  if (!path.every((step) => step !== null) || !anchors.every((anchor) => anchor !== null)) return null;
  return { target, root, path, anchors };
}

function stepOf(step: unknown): MerkleProof['path'][number] | null {
  const [[side, hash] = [], ...more] = isObject(step) ? Object.entries(step) : [];
  if (more.length > 0 || (side !== 'left' && side !== 'right') || !isHash(hash)) return null;
  return { side, hash };
}

function anchorOf(anchor: JsonObject, address: string): Anchor | null {
  const transaction = textOf(anchor['sourceId']);
  if (transaction === null || transaction.length > 200) return null;
  const { chain, type } = anchor;
  if (typeof chain === 'string') return { network: networkNamed(chain), transaction };
  return { network: chain === undefined && type === 'BTCOpReturn' ? networkOfAddress(address) : null, transaction };
}
