import { sign, verify } from 'node:crypto';

import { inMemory, pinnedContexts, prove, signCredential, signJwt } from '@tessera/proof';

import { print } from '../figure.js';
import { badge } from './badge.js';
import { costs, type Work } from './cost.js';
import { issuer, type BenchIssuer } from './issuer.js';

/** Different documents of one kind: enough that none is still in the processor's cache when its turn comes again. */
const DOCUMENTS = 500;
const PIECES = 1_000;

const AIMS: Readonly<Record<string, number>> = { 'VC-JWT EdDSA': 70, 'eddsa-jcs-2022': 70, 'eddsa-rdfc-2022': 12 };

type Make = (number: number) => Promise<Uint8Array>;

/** Bytes in, proven out, on one core, beside node:crypto checking the same number of Ed25519 signatures. */
export async function proofs(): Promise<void> {
  const [edwards, small, large] = [issuer('Ed25519'), issuer('P-256'), issuer('P-384')];
  const context = { documents: inMemory(new Map()), contexts: pinnedContexts };
  const works: Record<string, Work> = { raw: raw(edwards) };
  for (const [name, make] of Object.entries(makers(edwards, small, large))) {
    const documents: Uint8Array[] = [];
    for (let number = 0; number < DOCUMENTS; number += 1) documents.push(await make(number));
    const first = await prove(documents[0]!, context);
    if (first.findings.some(({ outcome }) => outcome !== 'pass')) throw new Error(`${name}: ${JSON.stringify(first.findings)}`);
    works[name] = (number) => prove(documents[number % DOCUMENTS]!, context);
  }
  report(await costs(works, PIECES));
}

function makers(edwards: BenchIssuer, small: BenchIssuer, large: BenchIssuer): Readonly<Record<string, Make>> {
  const inside = (by: BenchIssuer, suite: Parameters<typeof signCredential>[1]['suite'] & string): Make => async (number) => Buffer.from(JSON.stringify(await signCredential(badge(by.did, number), { ...by, suite, created: '2026-01-01T00:00:00Z' })));
  const token = (by: BenchIssuer, alg: 'EdDSA' | 'ES256'): Make => async (number) => Buffer.from(signJwt(badge(by.did, number), { privateKey: by.privateKey, alg, kid: by.verificationMethod }));
  return {
    'VC-JWT EdDSA': token(edwards, 'EdDSA'),
    'VC-JWT ES256': token(small, 'ES256'),
    'eddsa-jcs-2022': inside(edwards, 'eddsa-jcs-2022'),
    'eddsa-rdfc-2022': inside(edwards, 'eddsa-rdfc-2022'),
    'ecdsa-rdfc-2019 P-256': inside(small, 'ecdsa-rdfc-2019'),
    'ecdsa-jcs-2019 P-384': inside(large, 'ecdsa-jcs-2019'),
  };
}

function raw({ privateKey, publicKey }: BenchIssuer): Work {
  const messages = Array.from({ length: DOCUMENTS }, (_, number) => Buffer.alloc(64, String(number)));
  const signatures = messages.map((message) => sign(null, message, privateKey));
  return (number) => verify(null, messages[number % DOCUMENTS]!, publicKey, signatures[number % DOCUMENTS]!);
}

function report({ raw: floor = Infinity, ...costsOf }: Readonly<Record<string, number>>): void {
  print('raw Ed25519 of node:crypto', 1e6 / floor, 'per second of one core');
  for (const [name, each] of Object.entries(costsOf)) {
    print(name, 1e6 / each, 'per second of one core');
    const aim = AIMS[name];
    print(`${name} of raw`, (100 * floor) / each, '%', aim === undefined ? {} : { aim: `${aim} % or better` });
  }
}
