/** An OpenBadgeCredential of about 1.2 kB, its proof not counted. No two are alike. */
export function badge(issuer: string, number: number, change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Example Academy' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
    name: 'Data Analysis',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', salt: 's4lt', identityHash: `sha256$e01ce1162e3b91a04b413bdc0749c6e836952bf4fbb73b1430e0a411efe745c9` }],
      achievement: {
        id: 'https://academy.example/achievements/data-analysis',
        type: ['Achievement'],
        name: 'Data Analysis',
        description: 'Applied data analysis for the people who run a business',
        criteria: { narrative: 'Pass the assessment' },
        alignment: [{ type: ['Alignment'], targetName: 'analyse big data', targetUrl: 'http://data.europa.eu/esco/skill/47a49cd6-097d-457a-9f7b-c290c14930d5' }],
      },
    },
    ...change,
  };
}

/** To whom they are awarded. */
export const HOLDER = 'ada@example.org';
