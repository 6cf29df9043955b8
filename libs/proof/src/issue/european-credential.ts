import { createHash, sign } from 'node:crypto';
import type { JsonObject } from '../json/json.js';
import type { ExampleCertificate } from './certificate.js';

const ESCO = 'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d';

/** An unsealed European credential for tests, awarded to ada@example.org by the organisation VATES-A1. */
export function exampleEuropean(change: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: 'urn:credential:1',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:epass:org:1', type: 'Organisation', eIDASIdentifier: { id: 'urn:certificateIdentifier:1', type: 'LegalIdentifier', notation: 'VATES-A1' }, legalName: { es: 'Universidad Ejemplo', en: 'Example University' } },
    issuanceDate: '2026-01-02T00:00:00+01:00',
    validFrom: '2026-01-01T00:00:00+01:00',
    validUntil: '2027-01-01T00:00:00+01:00',
    displayParameter: { id: 'urn:epass:displayParameter:1', type: 'DisplayParameter', title: { en: 'Micro-credential' }, description: { en: 'For finishing a module' } },
    credentialSubject: { id: 'urn:epass:person:1', type: 'Person', contactPoint: { id: 'urn:epass:contactPoint:1', type: 'ContactPoint', emailAddress: { id: 'mailto:ada@example.org', type: 'Mailbox' } }, hasClaim: exampleClaim() },
    ...change,
  };
}

export function exampleClaim(change: JsonObject = {}): JsonObject {
  return {
    id: 'urn:epass:learningAchievement:1',
    type: 'LearningAchievement',
    title: { en: 'Community work' },
    provenBy: { id: 'urn:epass:learningAssessment:1', type: 'LearningAssessment', title: { en: 'Project' }, grade: { id: 'urn:epass:note:1', type: 'Note', noteLiteral: { en: 'Pass' } } },
    specifiedBy: {
      id: 'urn:epass:qualification:1',
      type: 'Qualification',
      title: { en: 'Community work' },
      eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6', type: 'Concept', prefLabel: { en: 'Level 6' } },
      creditPoint: { id: 'urn:epass:creditPoint:1', type: 'CreditPoint', framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af', type: 'Concept', prefLabel: { en: 'ECTS' } }, point: '2' },
      learningOutcome: { id: 'urn:epass:learningOutcome:1', type: 'LearningOutcome', title: { en: 'Working with others' }, relatedESCOSkill: { id: ESCO, type: 'Concept', prefLabel: { en: 'establish collaborative relations' } } },
    },
    ...change,
  };
}

export interface SealWish {
  readonly by: ExampleCertificate;
  readonly sealedAt?: string;
  /** Certificates between the seal and an authority. */
  readonly chain?: readonly Buffer[];
  /** Changes to the protected header, for tests. */
  readonly head?: JsonObject;
  /** What is added after sealing, made from the signature: time-stamps. */
  readonly stamps?: (signature: string) => readonly Buffer[];
}

/** Seals a European credential as the issuers of the Union do: ES256, the payload as it is, the certificate inside. */
export function sealEuropean(credential: unknown, { by, sealedAt = '2026-01-02T10:00:00Z', chain = [], head = {}, stamps }: SealWish): JsonObject {
  const payload = typeof credential === 'string' ? credential : JSON.stringify(credential);
  const header = {
    alg: 'ES256',
    x5c: [by.der, ...chain].map((each) => each.toString('base64')),
    'x5t#S256': createHash('sha256').update(by.der).digest('base64url'),
    b64: false,
    sigT: sealedAt,
    crit: ['b64', 'sigT'],
    ...head,
  };
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  const written = header.b64 ? Buffer.from(payload).toString('base64url') : payload;
  const signature = sign('sha256', Buffer.from(`${protectedHeader}.${written}`), { key: by.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const tokens = stamps?.(signature).map((token) => ({ val: token.toString('base64') }));
  const added = tokens ? { header: { etsiU: [Buffer.from(JSON.stringify({ sigTst: { tstTokens: tokens } })).toString('base64url')] } } : {};
  return { payload: written, signatures: [{ protected: protectedHeader, ...added, signature }] };
}
