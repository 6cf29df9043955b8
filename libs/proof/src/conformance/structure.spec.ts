import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { exampleWorld } from '../issue/example.js';
import { verifyCredential } from '../verify-credential.js';

const CASES = fileURLToPath(new URL('../../../../../shared/fixtures/credentials/vcdm2-structure/cases.json', import.meta.url));
const isThere = existsSync(CASES);
if (!isThere) console.info('Left out: the shared structure cases are not beside this checkout.');

interface Case {
  readonly name: string;
  readonly expect: 'ok' | 'fail' | 'fail-or-inject';
  readonly document: unknown;
}
const cases = isThere ? (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: Case[] }).cases : [];

/** Faults of contexts, which are not asked of a document that nothing signs. */
const BY_CONTEXT = /redef-type|type-unmapped|no-context/;

const outcomeOf = async ({ document }: Case): Promise<string> => {
  const context = { now: new Date('2023-02-24T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 };
  return (await verifyCredential(Buffer.from(JSON.stringify(document)), context)).outcome;
};

(isThere ? describe : describe.skip)('the W3C cases on structure', () => {
  it('are found malformed where they are', async () => {
    const wrong = cases.filter((each) => each.expect === 'fail' && !BY_CONTEXT.test(each.name));
    expect(wrong.length).toBeGreaterThan(10);
    for (const each of wrong) expect([each.name, await outcomeOf(each)]).toEqual([each.name, 'malformed']);
  });

  it('are found in order where they are, though nothing signs them', async () => {
    const sound = cases.filter((each) => each.expect === 'ok');
    expect(sound.length).toBeGreaterThan(20);
    for (const each of sound) expect([each.name, await outcomeOf(each)]).toEqual([each.name, expect.stringMatching(/^(?:unsigned|unsupported|not-yet-valid|expired)$/)]);
  });

  it('are never accepted', async () => {
    for (const each of cases) expect(await outcomeOf(each)).not.toBe('verified');
  });
});
