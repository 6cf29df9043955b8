import type { JsonObject } from '../json/json.js';

/** Comprehensive Learner Record 2.0.1: no package ships its context, so its few terms stand here, under the pin of the published file. */
export const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

const VOCABULARY = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const NAMES = { id: '@id', type: '@type' };

const several = (name: string, type: string): JsonObject => ({ '@id': VOCABULARY + name, '@type': type, '@container': '@set' });
const end = (name: string): JsonObject => ({ '@id': VOCABULARY + name, '@type': 'xsd:anyURI' });

export const clrContext: JsonObject = {
  '@context': {
    ...NAMES,
    ClrCredential: { '@id': `${VOCABULARY}ClrCredential`, '@context': { ...NAMES, partial: { '@id': `${VOCABULARY}partial`, '@type': 'xsd:boolean' } } },
    ClrSubject: {
      '@id': `${VOCABULARY}ClrSubject`,
      '@context': {
        ...NAMES,
        cred: 'https://www.w3.org/2018/credentials#',
        obi: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
        achievement: several('achievement', 'obi:Achievement'),
        association: several('association', `${VOCABULARY}Association`),
        verifiableCredential: several('verifiableCredential', 'cred:verifiableCredential'),
        identifier: several('identifier-1', 'obi:Identifier'),
      },
    },
    Association: {
      '@id': `${VOCABULARY}Association`,
      '@context': { associationType: { '@id': `${VOCABULARY}AssociationType` }, sourceId: end('sourceId'), targetId: end('targetId') },
    },
  },
};
