import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { didKeyOf, methodOf, signCredential } from '@tessera/proof';
import { Command } from 'commander';

import { Sentence } from '../sentence.js';
import { addVerify } from './verify.command.js';

const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' });
const did = didKeyOf(createPublicKey(privateKey));
const BADGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:27e82232-ff43-4a01-a9b0-452e0da6b46b',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: did, type: ['Profile'], name: 'Aurora \u001b[2JAcademy' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2026-12-31T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'ada@example.org', identityType: 'emailAddress' }],
    achievement: { id: 'urn:uuid:8a5f3c8e-51e6-4b4a-8d58-3a4c7b0f7f10', type: ['Achievement'], name: 'Welding, level 3', description: 'Welds.', criteria: { narrative: 'Welded.' } },
  },
};

let folder: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tessera-verify-'));
  const signed = await signCredential(BADGE, { privateKey, verificationMethod: methodOf(did), created: '2026-01-01T00:00:00Z' });
  await writeFile(path.join(folder, 'good.json'), JSON.stringify(signed));
  await writeFile(path.join(folder, 'forged.json'), JSON.stringify({ ...signed, validUntil: '2036-12-31T00:00:00Z' }));
  await writeFile(path.join(folder, 'unsigned.json'), JSON.stringify(BADGE));
  await writeFile(path.join(folder, 'large.json'), Buffer.alloc(9 << 20, 'x'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

/** What it ends with. */
async function verify(files: readonly string[], ...options: string[]): Promise<typeof process.exitCode> {
  const program = new Command();
  addVerify(program);
  await program.parseAsync(['verify', ...files.map((file) => path.join(folder, file)), ...options], { from: 'user' });
  return process.exitCode;
}
const AT = ['--offline', '--at', '2026-06-01T00:00:00Z'];

describe('tessera verify', () => {
  it('says the verdict, the title, the issuer and every check, and lets no document move the cursor', async () => {
    expect(await verify(['good.json'], ...AT)).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/good\.json: accept, verified \(ob3-di\)$/);
    expect(lines.slice(1, 3)).toEqual(['  Welding, level 3', `  issued by Aurora  [2JAcademy (${did})`]);
    expect(lines.slice(3).map((line) => line.slice(2, 13).trim())).toEqual(['+ structure', '+ proof', '+ key', '- recipient', '+ validity', '- status']);
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b/);
  });

  it.each([
    [['good.json', 'forged.json'], 2],
    [['good.json', 'unsigned.json'], 3],
    [['forged.json', 'unsigned.json'], 2],
    [['large.json'], 2],
  ])('ends by the worst of %j with %i', async (files, code) => expect(await verify(files, ...AT)).toBe(code));

  it('judges as of the instant asked for', async () => {
    expect(await verify(['good.json'], '--offline', '--at', '2027-01-01T00:00:00Z')).toBe(2);
    expect(out).toMatch(/reject, expired/);
    await expect(verify(['good.json'], '--at', 'yesterday')).rejects.toThrow(new Sentence('"yesterday" is no instant. Give one such as 2026-06-01T00:00:00Z.'));
  });

  it('checks the recipient where it is said who presents them', async () => {
    expect(await verify(['good.json'], ...AT, '--email', 'ada@example.org')).toBe(0);
    expect(out).toMatch(/\+ recipient/);
    expect(await verify(['good.json'], ...AT, '--email', 'bob@example.org')).toBe(2);
  });

  it('gives the reports as JSON', async () => {
    await verify(['good.json', 'forged.json'], ...AT, '--json');
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'accept', claim: { achievement: { name: 'Welding, level 3' } } }, { verdict: 'reject', outcome: 'tampered' }]);
  });

  it('says which file cannot be read', async () => {
    await expect(verify(['none.json'])).rejects.toThrow(/none\.json cannot be read\./);
    await expect(verify(['.'])).rejects.toThrow(/cannot be read\./);
  });
});
