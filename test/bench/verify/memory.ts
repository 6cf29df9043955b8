import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { inMemory, signCredential, signJwt, verifyCredential } from '@tessera/proof';

import { print } from '../figure.js';
import { badge, HOLDER } from './badge.js';
import { issuer } from './issuer.js';

const DOCUMENTS = 100_000;
/** By then everything that is kept on purpose has been kept. */
const WARM = 10_000;

/** Bytes that are still held after every tenth and after all of 100,000 documents, each of another issuer in turn of a hundred. */
export async function memory(): Promise<void> {
  const issuers = Array.from({ length: 100 }, () => issuer('Ed25519'));
  const context = { now: new Date('2026-06-01T00:00:00Z'), documents: inMemory(new Map()), identifiers: [HOLDER], clockSkewSeconds: 60 };
  let warm = 0;
  for (let number = 1; number <= DOCUMENTS; number += 1) {
    const by = issuers[number % issuers.length]!;
    const credential = badge(by.did, number);
    const bytes = number % 2 === 0 ? signJwt(credential, { privateKey: by.privateKey, alg: 'EdDSA', kid: by.verificationMethod }) : JSON.stringify(await signCredential(credential, { ...by, suite: number % 20 === 1 ? 'eddsa-rdfc-2022' : 'eddsa-jcs-2022', created: '2026-01-01T00:00:00Z' }));
    const { verdict } = await verifyCredential(Buffer.from(bytes), context);
    if (verdict !== 'accept') throw new Error(`Document ${number}: ${verdict}`);
    if (number === WARM) warm = held();
  }
  print(`memory held after ${DOCUMENTS} documents, beyond that after ${WARM}`, (held() - warm) / (1 << 20), 'MiB', { aim: 'flat' });
}

function held(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}
