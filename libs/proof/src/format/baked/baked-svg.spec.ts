import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bakeSvg } from '../../issue/bake.js';
import { LIMITS } from '../../limits.js';
import { looksLikeSvg, textInSvg } from './baked-svg.js';

const said = (svg: string): string => {
  const baked = textInSvg(svg);
  return baked.kind === 'text' ? `text ${baked.text}` : baked.kind === 'none' ? 'none' : baked.code;
};
const OB2 = { namespace: 'http://openbadges.org', name: 'assertion' };
const CLR = { namespace: 'https://purl.imsglobal.org/clr/v2p0' };
const DTD = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
const drawing = (inside: string, attributes = 'xmlns:b="http://openbadges.org"'): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const nested = (depth: number): string => drawing(`${'<g>'.repeat(depth - 1)}${'</g>'.repeat(depth - 1)}`);

describe('the text in an SVG', () => {
  it.each<[string, string, string]>([
    ['as Open Badges 3.0 bakes JSON', bakeSvg('{"a":1}'), 'text {"a":1}'],
    ['as Open Badges 3.0 bakes a token', bakeSvg('a.b.c'), 'text a.b.c'],
    ['as Open Badges 2.0 bakes JSON', bakeSvg('{"a":1}', OB2), 'text {"a":1}'],
    ['as Open Badges 2.0 bakes a token', bakeSvg('a.b.c', OB2), 'text a.b.c'],
    ['as a learner record is baked', bakeSvg('{"a":1}', CLR), 'text {"a":1}'],
    ['as an address', bakeSvg('https://example.org/1?a=b&amp;c=d', OB2), 'text https://example.org/1?a=b&c=d'],
    ['with an end of CDATA in it', bakeSvg('{"a":"]]>"}'), 'text {"a":"]]>"}'],
    ['without CDATA', drawing('<b:assertion> {&quot;a&quot;:&quot;&lt;&amp;&#x7a;&quot;} </b:assertion>'), 'text {"a":"<&z"}'],
    ['under another prefix', drawing('<assertion xmlns="http://openbadges.org" verify="a.b.c"/>'), 'text a.b.c'],
    ['with its address beside it', drawing('<b:assertion verify="https://e.example/1">{"id":"https://e.example/1"}</b:assertion>'), 'text {"id":"https://e.example/1"}'],
    ['with the address it is verified at beside it', drawing('<b:assertion verify="http://e.example">{"verify":{"url":"http://e.example"}}</b:assertion>'), 'text {"verify":{"url":"http://e.example"}}'],
    ['behind a grammar elsewhere, which is not asked for', `<?xml version="1.0" encoding="utf-8"?>\n${DTD}\n${bakeSvg('a.b.c')}`, 'text a.b.c'],
    ['with a script beside it, which is not run', bakeSvg('a.b.c').replace('<rect', '<script>throw 1</script><rect'), 'text a.b.c'],
    ['that is not there', drawing('<rect/>'), 'none'],
    ['in another namespace', drawing('<b:assertion verify="a.b.c"/>', 'xmlns:b="https://evil.example"'), 'none'],
    ['in an element of another name', drawing('<b:credential verify="a.b.c"/>'), 'none'],
    ['in a comment', drawing('<!-- <b:assertion verify="a.b.c"/> -->'), 'none'],
    ['in CDATA of another element', drawing('<desc><![CDATA[<b:assertion verify="a.b.c"/>]]></desc>'), 'none'],
    ['twice', drawing('<b:assertion verify="a.b.c"/><b:assertion verify="a.b.c"/>'), 'baked-twice'],
    ['twice under two names', drawing('<b:assertion verify="a.b.c"/><c xmlns="https://purl.imsglobal.org/ob/v3p0" /><credential xmlns="https://purl.imsglobal.org/ob/v3p0"/>'), 'baked-twice'],
    ['that says one thing beside another', drawing('<b:assertion verify="a.b.c">{"id":"urn:x"}</b:assertion>'), 'baked-twice'],
    ['that is empty', drawing('<b:assertion/>'), 'baked-invalid'],
    ['that is blank', drawing('<b:assertion verify=" "> \n </b:assertion>'), 'baked-invalid'],
    ['with an element inside', drawing('<b:assertion>{"a":<b/>1}</b:assertion>'), 'baked-invalid'],
    ['with another one inside', drawing('<b:assertion><b:assertion verify="a.b.c"/></b:assertion>'), 'baked-invalid'],
    ['of the size allowed', bakeSvg('x'.repeat(LIMITS.bakedText)), `text ${'x'.repeat(LIMITS.bakedText)}`],
    ['one byte larger', bakeSvg('x'.repeat(LIMITS.bakedText + 1)), 'baked-too-large'],
  ])('%s', (_, svg, expected) => expect(said(svg)).toBe(expected));
});

describe('an SVG', () => {
  it.each<[string, string, string]>([
    ['with an entity of its own', `<!DOCTYPE svg [<!ENTITY a "a.b.c">]>${drawing('<b:assertion>&a;</b:assertion>')}`, 'image-grammar-refused'],
    ['with entities that grow', `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${drawing('&b;')}`, 'image-grammar-refused'],
    ['with an entity from a file', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing('<b:assertion>&x;</b:assertion>')}`, 'image-grammar-refused'],
    ['with a grammar elsewhere and one inside', `${DTD.slice(0, -1)} [<!ENTITY % x SYSTEM "https://evil.example/x">%x;]>${drawing('')}`, 'image-grammar-refused'],
    ['with an entity that nobody declared', drawing('<b:assertion>&a;</b:assertion>'), 'image-invalid'],
    ['with an entity of HTML', drawing('<text>&nbsp;</text>'), 'image-invalid'],
    ['with a character that XML forbids', drawing('<text>&#0;</text>'), 'image-invalid'],
    ['with a prefix that nobody declared', drawing('<x:y/>'), 'image-invalid'],
    ['with an attribute twice', drawing('<b:assertion verify="a.b.c" verify="d.e.f"/>'), 'image-invalid'],
    ['that is not closed', bakeSvg('a.b.c').slice(0, -6), 'image-invalid'],
    ['with two roots', bakeSvg('a.b.c') + bakeSvg('d.e.f'), 'image-invalid'],
    ['with text after its root', `${bakeSvg('a.b.c')}{}`, 'image-invalid'],
    ['whose root is something else', '<html><b:assertion xmlns:b="http://openbadges.org" verify="a.b.c"/></html>', 'image-invalid'],
    ['that says it is in another encoding than it is', `<?xml version="1.0" encoding="ISO-8859-1"?>${drawing('<text>é</text>')}`, 'text-not-utf8'],
    ['that names another encoding and needs none', `<?xml version="1.0" encoding="ISO-8859-1"?>${drawing('')}`, 'none'],
    ['as deep as allowed', nested(LIMITS.imageDepth), 'none'],
    ['of as many elements as allowed', drawing('<g/>'.repeat(LIMITS.imageElements - 1)), 'none'],
    ['of one element more', drawing('<g/>'.repeat(LIMITS.imageElements)), 'image-too-large'],
    ['one element deeper', nested(LIMITS.imageDepth + 1), 'image-too-large'],
  ])('%s', (_, svg, expected) => expect(said(svg)).toBe(expected));

  it.each(['<svg/>', '<svg xmlns="x">', '<?xml version="1.0"?><svg/>', `${DTD}<svg/>`, '<!-- drawn --><svg/>', '<svg:svg xmlns:svg="x"/>'])('begins like %s', (text) => expect(looksLikeSvg(text)).toBe(true));
  it.each(['<html>', '<!DOCTYPE html><svg/>', '<svgfoo/>', 'svg', '{"<svg/>":1}'])('does not begin like %s', (text) => expect(looksLikeSvg(text)).toBe(false));

  it('never makes the reader throw', () => {
    const piece = fc.constantFrom('<svg xmlns="http://www.w3.org/2000/svg" xmlns:b="http://openbadges.org">', '</svg>', '<b:assertion verify="a.b.c">', '</b:assertion>', '<![CDATA[', ']]>', '<!--', '-->', '&a;', '&#1;', '<?x ?>', DTD, '<!DOCTYPE svg [', ']>', '{"a":1}', '<g', '>', '"', '\u0000', '\ud800');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 12 }), (pieces) => expect(typeof said(pieces.join(''))).toBe('string')), { numRuns: 500 });
  });
});
