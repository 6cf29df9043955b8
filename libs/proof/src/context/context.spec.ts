import { describe, expect, it } from '@jest/globals';
import { isObject } from '../json/json.js';
import { contextSet, fingerprint } from './context-set.js';
import { pinnedContexts } from './pinned.js';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const URLS = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2', `${OB}context-3.0.3.json`, `${OB}context-3.0.2.json`, `${OB}context-3.0.1.json`, `${OB}context.json`, `${OB}extensions.json`, ...[
  'https://w3id.org/security/data-integrity/v1',
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://w3id.org/vc-revocation-list-2020/v1',
  'https://w3id.org/dcc/v1',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
]];

/** Members that a badge is judged by and can do without. If another term meant the same, a holder could rewrite a signed badge so that they are overlooked. */
const DECISIVE = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialStatus', 'credentialSubject', 'statusListCredential', 'statusListIndex', 'statusPurpose', 'identifier', 'identityHash', 'salt', 'hashed', 'identityType', 'created', 'expires', 'proofPurpose', 'verificationMethod', 'encodedList', 'statusSize', 'revocationListIndex', 'revocationListCredential', 'verifiableCredential', 'holder'];

/** Every (term, meaning) anywhere in a context, scoped contexts included. */
function termsOf(value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([term, definition]) => {
    const meaning = isObject(definition) ? definition['@id'] : definition;
    const own: [string, string][] = typeof meaning === 'string' && !term.startsWith('@') ? [[term, meaning]] : [];
    return [...own, ...(isObject(definition) ? termsOf(definition['@context']) : [])];
  });
}

const all = URLS.flatMap((url) => termsOf(pinnedContexts.get(url)?.['@context']));

describe('the pinned contexts', () => {
  it.each(URLS)('%s is there', (url) => expect(pinnedContexts.get(url)).not.toBeNull());
  it('have nothing else to give', () => expect(pinnedContexts.get('https://schema.org/')).toBeNull());

  it.each(DECISIVE)('%s has no second name', (term) => {
    const meanings = new Set(all.filter(([name]) => name === term).map(([, meaning]) => meaning));
    expect(meanings.size).toBeGreaterThan(0);
    expect(all.filter(([name, meaning]) => name !== term && meanings.has(meaning)).map(([name]) => name)).toEqual([]);
  });

  it('have no term that nests, includes or gives a meaning to what nobody defined', () => {
    const texts = URLS.map((url) => [url, JSON.stringify(pinnedContexts.get(url))] as const);
    expect(texts.filter(([, text]) => /"@(?:nest|included|vocab":"http)/.test(text)).map(([url]) => url)).toEqual([]);
  });

  it('have one term that says another the other way round, and neither is read', () => {
    const text = JSON.stringify(URLS.map((url) => pinnedContexts.get(url)));
    expect(text.match(/"\w+":\{"@reverse":"[^"]+"/g)).toEqual(['"awardedOnCompletionOf":{"@reverse":"http://schema.org/educationalCredentialAwarded"']);
    expect(DECISIVE).not.toContain('educationalCredentialAwarded');
  });
});

describe('a context set', () => {
  it('has another version when one context differs, and the same when only its writing does', () => {
    const version = (...members: [string, number][]): string => contextSet(new Map([['https://a.example/', Object.fromEntries(members)]])).version;
    expect(version(['a', 1], ['b', 2])).toBe(version(['b', 2], ['a', 1]));
    expect(version(['a', 1], ['b', 2])).not.toBe(version(['a', 1], ['b', 3]));
  });

  it('takes fingerprints of RFC 8785 form', () => {
    // sha256 of {"a":[1,true,null],"b":"é"}
    expect(fingerprint({ b: 'é', a: [1, true, null] })).toBe('6eab153701ef60c995351765c772011bca6739878254f313acc3f11e1fef476b');
  });
});
