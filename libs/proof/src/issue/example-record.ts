import type { JsonObject } from '../json/json.js';
import { exampleSubject } from './example.js';

/** An unsigned learner record for tests, of these credentials. */
export function exampleRecord(issuer: string, verifiableCredential: readonly unknown[], change: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:6d4b7e05-1a31-4b67-b7a0-5d0a5b7ad001',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Example Registrar' },
    validFrom: '2026-02-01T00:00:00Z',
    name: 'Transcript',
    credentialSubject: recordSubject(verifiableCredential),
    ...change,
  };
}

/** The subject of such a record, awarded to ada@example.org. */
export function recordSubject(verifiableCredential: readonly unknown[], change: JsonObject = {}): JsonObject {
  const { identifier } = exampleSubject();
  return {
    type: ['ClrSubject'],
    identifier,
    verifiableCredential,
    association: [{ type: 'Association', associationType: 'isPartOf', sourceId: 'urn:uuid:00000000-0000-4000-8000-000000000001', targetId: 'urn:uuid:00000000-0000-4000-8000-000000000002' }],
    ...change,
  };
}

/** An unsigned presentation for tests. */
export function examplePresentation(verifiableCredential: unknown, change: JsonObject = {}): JsonObject {
  return { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], verifiableCredential, ...change };
}
