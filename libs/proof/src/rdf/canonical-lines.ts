import { hash as digestOf } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { LIMITS } from '../limits.js';
import { line, type Statement } from './statement.js';

/**
 * RDFC-1.0 over triples. Where every unnamed node is told apart by what is said of it directly, its label follows from
 * that; where two look the same, rdf-canonize decides. Rejects when that is too hard.
 */
export async function canonicalLines(statements: readonly Statement[], blanks: number, hash: 'sha256' | 'sha384'): Promise<string> {
  const hashes = firstDegree(statements, blanks, hash);
  const order = [...hashes].sort();
  if (order.some((each, at) => each === order[at - 1])) return slowly(statements, hash);
  const labels = new Map(order.map((each, at) => [each, `_:c14n${at}`]));
  return statements.map((each) => line(each, (blank) => labels.get(hashes[blank]!)!)).sort().join('');
}

/** Of each unnamed node, the hash of all that mentions it: itself as _:a, every other as _:z (RDFC-1.0, section 4.6). */
function firstDegree(statements: readonly Statement[], blanks: number, hash: 'sha256' | 'sha384'): readonly string[] {
  const mentions: string[][] = Array.from({ length: blanks }, () => []);
  for (const each of statements) {
    const ends = [each.subject, each.object].flatMap((end) => (typeof end === 'string' ? [] : [end.blank]));
    for (const end of new Set(ends)) mentions[end]!.push(line(each, (blank) => (blank === end ? '_:a' : '_:z')));
  }
  return mentions.map((lines) => digestOf(hash, lines.sort().join(''), 'hex'));
}

async function slowly(statements: readonly Statement[], hash: 'sha256' | 'sha384'): Promise<string> {
  const lines = statements.map((each) => line(each, (blank) => `_:b${blank}`));
  if (new Set(lines).size < lines.length) throw new Error('said twice');
  return canonize(lines.join(''), { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads', messageDigestAlgorithm: hash, maxDeepIterations: LIMITS.comparisons });
}
