import type { JsonObject } from '../json/json.js';

const VOCABULARY = 'https://w3id.org/security#';
const NAMES = { '@protected': true, id: '@id', type: '@type' };
const INSTANT = 'http://www.w3.org/2001/XMLSchema#dateTime';

const link = (name: string, more: JsonObject = {}): JsonObject => ({ '@id': VOCABULARY + name, '@type': '@id', ...more });
const text = (name: string, type?: string): JsonObject => ({ '@id': VOCABULARY + name, ...(type ? { '@type': type } : {}) });
const purpose = (name: string): JsonObject => link(name, { '@container': '@set' });

const PURPOSES = {
  assertionMethod: purpose('assertionMethod'),
  authentication: purpose('authenticationMethod'),
  capabilityInvocation: purpose('capabilityInvocationMethod'),
  capabilityDelegation: purpose('capabilityDelegationMethod'),
  keyAgreement: purpose('keyAgreementMethod'),
};

/** Signatures on the curve of Bitcoin (Ecdsa Secp256k1 Signature 2019): no package ships their context, so its terms stand here, under the pin of the published file. */
const document: JsonObject = {
  '@context': {
    ...NAMES,
    proof: link('proof', { '@container': '@graph' }),
    EcdsaSecp256k1VerificationKey2019: {
      ...text('EcdsaSecp256k1VerificationKey2019'),
      '@context': {
        ...NAMES,
        controller: link('controller'),
        revoked: text('revoked', INSTANT),
        blockchainAccountId: text('blockchainAccountId'),
        publicKeyJwk: text('publicKeyJwk', '@json'),
        publicKeyBase58: text('publicKeyBase58'),
        publicKeyMultibase: text('publicKeyMultibase', `${VOCABULARY}multibase`),
      },
    },
    EcdsaSecp256k1Signature2019: {
      ...text('EcdsaSecp256k1Signature2019'),
      '@context': {
        ...NAMES,
        challenge: `${VOCABULARY}challenge`,
        created: { '@id': 'http://purl.org/dc/terms/created', '@type': INSTANT },
        domain: `${VOCABULARY}domain`,
        expires: text('expiration', INSTANT),
        nonce: `${VOCABULARY}nonce`,
        proofPurpose: { ...text('proofPurpose', '@vocab'), '@context': { ...NAMES, ...PURPOSES } },
        jws: text('jws'),
        verificationMethod: link('verificationMethod'),
      },
    },
  },
};

/** It was published under both addresses. */
export const SECP256K1 = ['https://w3id.org/security/suites/secp256k1-2019/v1', 'https://ns.did.ai/suites/secp256k1-2019/v1'] as const;

export const secp256k1Contexts: ReadonlyMap<string, JsonObject> = new Map(SECP256K1.map((url) => [url, document]));
