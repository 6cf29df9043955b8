import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bakePng, bakeSvg, pngHeader, pngOf } from '../issue/bake.js';
import { exampleBadge } from '../issue/example.js';
import { exampleAssertion } from '../issue/example-badge-2.js';
import { LIMITS } from '../limits.js';
import { readCredential } from '../read-credential.js';
import { recognise } from './recognise.js';

const token = (payload: unknown, tail = 'AA'): string => `${encode({ alg: 'RS256' })}.${encode(payload)}.${tail}`;
const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const seen = (document: unknown): string => {
  const bytes = document instanceof Uint8Array ? document : Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
  const reading = recognise(bytes);
  return `${reading.kind} ${reading.format}${'code' in reading ? ` ${reading.code}` : ''}`;
};
const badge = exampleBadge('did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi');
const ob2 = exampleAssertion();
const ob1 = { uid: '1', recipient: { type: 'email', hashed: false, identity: 'a@b.example' }, badge: 'https://badges.example/b', issuedOn: '2015-04-30', verify: { type: 'hosted', url: 'https://badges.example/1' } };
const ob05 = { recipient: 'a@b.example', badge: { version: '0.5.0', name: 'Old', issuer: { origin: 'https://badges.example', name: 'Issuer' } } };

describe('recognise', () => {
  it.each<[string, unknown, string]>([
    ['an Open Badge 3.0', badge, 'credential ob3-di'],
    ['the same behind a byte order mark and blanks', `\ufeff \n${JSON.stringify(badge)}\n`, 'credential ob3-di'],
    ['an endorsement', { ...badge, type: ['VerifiableCredential', 'EndorsementCredential'] }, 'credential ob3-di'],
    ['another W3C credential', { ...badge, type: ['VerifiableCredential'] }, 'credential vc-di'],
    ['a badge in a token', token(badge), 'credential ob3-jwt'],
    ['a W3C credential in a token', token({ ...badge, type: ['VerifiableCredential'] }), 'credential vc-jwt'],
    ['Open Badges 2.0', ob2, 'credential ob2-hosted'],
    ['Open Badges 2.0 in a token', token({ ...ob2, verification: { type: 'signed' } }), 'credential ob2-signed'],
    ['Open Badges 2.0 in a token that says it is hosted', token(ob2), 'fault ob2-signed verification-invalid'],
    ['Open Badges 2.0 of Credly', { ...ob2, id: 'https://api.credly.com/v1/obi/v2/badge_assertions/1' }, 'credential credly'],
    ['a host that only looks like Credly', { ...ob2, id: 'https://api.credly.com.evil.example/1' }, 'credential ob2-hosted'],
    ['an export of Credly', { data: [{ badge_template: { name: 'x' } }] }, 'credential credly'],
    ['one badge of Credly', { data: { badge_template: { name: 'x' } } }, 'credential credly'],
    ['Open Badges 1.0', ob1, 'credential ob2-legacy'],
    ['Open Badges 1.0 in a token', token({ ...ob1, verify: { type: 'signed', url: 'https://badges.example/key' } }), 'credential ob2-legacy'],
    ['Open Badges 1.1', { ...ob2, '@context': 'https://w3id.org/openbadges/v1' }, 'credential ob2-legacy'],
    ['Open Badges 1.0 that names its holder as 0.5 did', { ...ob1, recipient: 'a@b.example' }, 'fault ob2-legacy recipient-invalid'],
    ['Open Badges 0.5', ob05, 'credential ob2-legacy'],
    ['a badge class by itself', { ...ob2, type: 'BadgeClass' }, 'fault ob2-hosted type-invalid'],
    ['a learner record', { ...badge, type: ['VerifiableCredential', 'ClrCredential'], credentialSubject: { type: 'ClrSubject' } }, 'credential clr2'],
    ['a learner record in a token', token({ ...badge, type: ['VerifiableCredential', 'ClrCredential'], credentialSubject: { type: 'ClrSubject' } }), 'credential clr2'],
    ['a learner record that is about nobody', { ...badge, type: ['VerifiableCredential', 'ClrCredential'] }, 'fault clr2 subject-invalid'],
    ['a learner record in a PNG', bakePng(JSON.stringify({ ...badge, type: ['VerifiableCredential', 'ClrCredential'], credentialSubject: { type: 'ClrSubject' } }), 'clrcredential'), 'credential clr2-baked'],
    ['a European credential', { payload: '{}', signatures: [{}] }, 'fault edc token-invalid'],
    ['Blockcerts 2', { ...ob2, signature: { type: ['MerkleProof2017', 'Extension'] } }, 'fault blockcerts-v2 achievement-invalid'],
    ['Blockcerts 3', { ...badge, proof: { type: 'MerkleProof2019' } }, 'credential blockcerts-v3'],
    ['a presentation', { ...badge, type: ['VerifiablePresentation'] }, 'presentation vc-presentation'],
    ['a presentation by something without a name', { type: 'VerifiablePresentation', holder: 7 }, 'fault vc-presentation holder-invalid'],
    ['a presentation in a token', token({ vp: { type: 'VerifiablePresentation' } }), 'presentation vc-presentation'],
    ['a presentation as a token', token({ type: ['VerifiablePresentation'] }), 'presentation vc-presentation'],
    ['a presentation in a token of another holder', token({ iss: 'did:x:1', vp: { type: 'VerifiablePresentation', holder: 'did:x:2' } }), 'fault vc-presentation token-issuer-differs'],
    ['a token with a presentation that is none', token({ vp: {} }), 'fault vc-presentation token-layout-invalid'],
    ['an enveloped credential', { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token(badge)}` }, 'credential ob3-jwt'],
    ['an enveloped credential that hides parts', { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+sd-jwt,a.b.c~' }, 'unsupported vc-sd-jwt unsupported-sd-jwt'],
    ['an enveloped credential in binary form', { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+cose;base64,0oRD' }, 'unsupported vc-cose unsupported-cose'],
    ['an enveloped presentation', { type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${token({ type: 'VerifiablePresentation' })}` }, 'presentation vc-presentation'],
    ['an envelope without a token', { type: 'EnvelopedVerifiableCredential', id: 'data:text/html,<script>' }, 'fault vc-enveloped envelope-invalid'],
    ['a PNG that is not one', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'fault baked-png image-invalid'],
    ['a PNG without a credential', pngOf(pngHeader()), 'unsupported baked-png no-credential'],
    ['a PNG with a badge', bakePng(JSON.stringify(badge)), 'credential ob3-baked'],
    ['a PNG with a token', bakePng(`\n${token(badge)} `), 'credential ob3-baked'],
    ['a PNG with another credential', bakePng(JSON.stringify({ ...badge, type: ['VerifiableCredential'] })), 'credential vc-baked'],
    ['a PNG with something else', bakePng('{"a":1}'), 'fault baked-png not-a-credential'],
    ['a PNG with broken JSON', bakePng('{"a":'), 'fault baked-png json-invalid'],
    ['a PNG with a picture in it', bakePng(bakeSvg(token(badge))), 'fault baked-png not-a-credential'],
    ['a PNG as large as allowed', Buffer.concat([bakePng(token(badge)), Buffer.alloc(LIMITS.image)]).subarray(0, LIMITS.image), 'credential ob3-baked'],
    ['a PNG one byte larger', Buffer.concat([bakePng(token(badge)), Buffer.alloc(LIMITS.image)]).subarray(0, LIMITS.image + 1), 'fault unknown document-too-large'],
    ['an SVG without a credential', '<?xml version="1.0"?><svg/>', 'unsupported baked-svg no-credential'],
    ['an SVG that is not one', '<svg>', 'fault baked-svg image-invalid'],
    ['an SVG with a badge', bakeSvg(JSON.stringify(badge)), 'credential ob3-baked'],
    ['an SVG larger than JSON may be', bakeSvg(token(badge)).replace('<rect', `<!--${'x'.repeat(LIMITS.json)}--><rect`), 'credential ob3-baked'],
    ['a page', '<!DOCTYPE html><html/>', 'fault unknown not-a-credential'],
    ['an SD-JWT', `${token(badge)}~WyJ4Il0~`, 'unsupported vc-sd-jwt unsupported-sd-jwt'],
    ['COSE in base64', '0oRYVqQBJgNuYXBwbGljYXRpb24vdmM', 'unsupported vc-cose unsupported-cose'],
    ['nothing', '', 'fault unknown document-empty'],
    ['blanks', ' \n\t', 'fault unknown document-empty'],
    ['a table', 'name,email\nAda,ada@example.org', 'fault unknown not-a-credential'],
    ['JSON of something else', { name: 'x' }, 'fault unknown not-a-credential'],
    ['many credentials at once', [badge, badge], 'fault unknown not-a-credential'],
    ['a ZIP', Buffer.from('504b0304ff', 'hex'), 'fault unknown text-not-utf8'],
    ['a bomb of depth', '{"@context":'.repeat(5000), 'fault unknown json-too-deep'],
    ['two issuers', JSON.stringify(badge).replace('{', '{"issuer":"https://attacker.example",'), 'fault unknown json-duplicate-member'],
    ['a document past the limit', Buffer.alloc(LIMITS.json + 1, 0x7b), 'fault unknown document-too-large'],
  ])('%s', (_, document, expected) => expect(seen(document)).toBe(expected));

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expect(['fault', 'unsupported', 'presentation', 'credential']).toContain(recognise(bytes).kind)));
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(['fault', 'unsupported', 'presentation', 'credential']).toContain(recognise(Buffer.from(JSON.stringify(value))).kind)));
  });

  it('never throws over a badge in which any member is anything', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(badge), 'proof', 'credentialStatus'), fc.jsonValue()), (change) => {
        expect(['fault', 'unsupported', 'presentation', 'credential']).toContain(recognise(Buffer.from(JSON.stringify({ ...badge, ...change }))).kind);
      }),
    );
  });
});

describe('readCredential', () => {
  it('says whose a badge may be, without a word on whether it holds', () => {
    expect(readCredential(Buffer.from(JSON.stringify(badge)))).toMatchObject({ kind: 'credential', format: 'ob3-di', suite: null, claim: { recipients: [{ kind: 'hash' }], achievement: { name: 'Data Analysis' } } });
    expect(readCredential(Buffer.from(token(badge)))).toMatchObject({ kind: 'credential', suite: 'RS256' });
    expect(readCredential(Buffer.from('x'))).toEqual({ kind: 'fault', format: 'unknown', code: 'not-a-credential' });
  });
});
