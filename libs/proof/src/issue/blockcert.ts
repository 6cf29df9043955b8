import { createHash } from 'node:crypto';
import { writeCbor } from '../cbor/write-cbor.js';
import { pinnedContexts } from '../context/pinned.js';
import { encodeBase58 } from '../encoding/base58.js';
import type { JsonObject } from '../json/json.js';
import { documentHash } from '../merkle/document-hash.js';
import type { MerkleProof } from '../merkle/merkle-proof.js';

type Branch = Pick<MerkleProof, 'target' | 'root' | 'path'>;

/** The way of one document to the root of its batch: the hashes of the others, from left to right. */
export function batchOf(hashes: readonly string[], at: number): Branch {
  const path: MerkleProof['path'][number][] = [];
  let [row, place] = [[...hashes], at];
  while (row.length > 1) {
    const other = place % 2 === 0 ? place + 1 : place - 1;
    if (other < row.length) path.push({ side: other > place ? 'right' : 'left', hash: row[other]! });
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, pair) => (row[pair * 2 + 1] === undefined ? row[pair * 2]! : sha256(Buffer.from(row[pair * 2]! + row[pair * 2 + 1]!, 'hex'))));
    place >>= 1;
  }
  return { target: hashes[at]!, root: row[0]!, path };
}

/** The hash of an unsigned Blockcert. For demonstrations and tests; throws when it has no meaning under the known contexts. */
export async function blockcertHash(unsigned: JsonObject): Promise<string> {
  const local = await documentHash(unsigned, pinnedContexts);
  if (local.kind === 'fault') throw new Error(local.code);
  return local.hash;
}

/** The signature of a Blockcert of version 2. */
export function signature2017({ target, root, path }: Branch, anchor: JsonObject): JsonObject {
  return { type: ['MerkleProof2017', 'Extension'], targetHash: target, merkleRoot: root, proof: path.map(({ side, hash }) => ({ [side]: hash })), anchors: [anchor] };
}

/** The proof value of one of version 3; the anchor is three numbers and names: chain, network, transaction. */
export function proofValue2019({ target, root, path }: Branch, [chain, network, transaction]: readonly [number, number, string]): string {
  const leaf = (text: string): Buffer => writeCbor(text);
  const steps = path.map(({ side, hash }) => [side === 'left' ? 0 : 1, leaf(hash)]);
  const anchor = [[0, chain], [1, network], [2, leaf(transaction)]];
  return `z${encodeBase58(writeCbor([[0, leaf(root)], [1, leaf(target)], [2, [anchor]], [3, steps]]))}`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
