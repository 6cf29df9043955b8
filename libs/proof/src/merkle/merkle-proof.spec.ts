import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeCbor } from '../cbor/write-cbor.js';
import { encodeBase58 } from '../encoding/base58.js';
import { batchOf, proofValue2019, signature2017 } from '../issue/blockcert.js';
import { LIMITS } from '../limits.js';
import { leadsToRoot } from './merkle-proof.js';
import { merkleProof2017 } from './merkle-proof-2017.js';
import { merkleProof2019 } from './merkle-proof-2019.js';

const hash = (number: number): string => number.toString(16).padStart(64, '0');
const hashes = (count: number): string[] => Array.from({ length: count }, (_, at) => hash(at + 1));
const anchor = { sourceId: 'tx', type: 'BTCOpReturn', chain: 'bitcoinMainnet' };
const z = (value: Parameters<typeof writeCbor>[0]): string => `z${encodeBase58(writeCbor(value))}`;
const leaf = (text: string): Buffer => writeCbor(text);

describe('the way of a document to the root of its batch', () => {
  it('holds for every document of batches of every size, in both ways of writing it', () => {
    for (let count = 1; count <= 20; count += 1) {
      for (let at = 0; at < count; at += 1) {
        const branch = batchOf(hashes(count), at);
        const read = [merkleProof2017(signature2017(branch, anchor), ''), merkleProof2019(proofValue2019(branch, [0, 1, 'tx']))];
        for (const proof of read) {
          expect(proof).toMatchObject({ ...branch, anchors: [{ network: { name: 'btc:mainnet', kind: 'main' }, transaction: 'tx' }] });
          expect(proof && leadsToRoot(proof)).toBe(true);
        }
      }
    }
  });

  it('does not hold with a side, a step or their order changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), fc.nat(), (count, place, step) => {
        const branch = batchOf(hashes(count), place % count);
        const at = step % branch.path.length;
        const turned = branch.path.map((each, index) => (index === at ? { ...each, side: each.side === 'left' ? ('right' as const) : ('left' as const) } : each));
        for (const path of [turned, branch.path.filter((_, index) => index !== at), [...branch.path, branch.path[at]!]]) expect(leadsToRoot({ ...branch, path, anchors: [] })).toBe(false);
      }),
    );
  });
});

describe('a proof value', () => {
  const sound = [[0, leaf(hash(1))], [1, leaf(hash(1))], [2, [[[0, 1], [1, 11155111], [2, leaf('0xabc')]]]], [3, []]] as const;

  it('may hold hashes as bytes, which are read as hex', () => {
    const bytes = writeCbor(Buffer.from(hash(1), 'hex'));
    expect(merkleProof2019(z([[0, bytes], [1, bytes], [2, sound[2][1]], [3, []]]))).toMatchObject({ root: hash(1), anchors: [{ network: { name: 'eth:sepolia', kind: 'test' }, transaction: '0xabc' }] });
  });

  it.each<[string, string]>([
    ['of another base', `u${z(sound).slice(1)}`],
    ['that is no CBOR', 'z2'],
    ['that is empty', ''],
    ['with something after it', `z${encodeBase58(Buffer.concat([writeCbor(sound), Buffer.from([0])]))}`],
    ['without a target', z([sound[0], sound[2], sound[3]])],
    ['with two roots', z([...sound, sound[0]])],
    ['with a hash that is too short', z([[0, leaf('abc')], sound[1], sound[2], sound[3]])],
    ['with a hash in capitals', z([[0, leaf('A'.repeat(64))], sound[1], sound[2], sound[3]])],
    ['with a third side', z([sound[0], sound[1], sound[2], [3, [[2, leaf(hash(1))]]]])],
    ['with no anchor', z([sound[0], sound[1], [2, []], sound[3]])],
    ['with an anchor that names no transaction', z([sound[0], sound[1], [2, [[[0, 1], [1, 1]]]], sound[3]])],
    ['with more anchors than are looked up', z([sound[0], sound[1], [2, new Array(LIMITS.proofs + 1).fill(sound[2][1][0])], sound[3]])],
  ])('is not read %s', (_, text) => expect(merkleProof2019(text)).toBeNull());

  it('does no harm, whatever it is', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void merkleProof2019(`z${encodeBase58(bytes)}`))));
});
