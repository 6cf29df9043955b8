import { deflateRawSync, deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { LIMITS } from '../../limits/limits.js';
import { packed, pdfOf } from './certificates.fixture.js';
import { inspect } from './inspect.js';

const told = (objects: readonly string[]): Promise<unknown> => inspect(pdfOf({ objects })).catch((error: unknown) => (error as { code?: string }).code ?? error);
const PASSIVE = '<< /Title (Report) >>';
const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';
const LATE = [...Array.from({ length: 50 }, () => PASSIVE), SCRIPT];

describe('packed objects', () => {
  it('are taken where nothing in them runs, and say how many pages there are', async () => {
    expect(await told([packed([PASSIVE, '<< /Type /Pages /Kids [3 0 R] /Count 12 >>', '<< /Count -40 /First 9 0 R >>'])])).toEqual({ mediaType: 'application/pdf', width: null, height: null, pages: 12, notes: [] });
  });

  it.each(['/JavaScript', '/J#61vaScript', '/Launch', '/EmbeddedFiles', '/RichMedia', '/Rendition', '/SubmitForm', '/ImportData', '/GoToE'])('are refused with %s in them', async (name) => {
    expect(await told([packed([PASSIVE, `<< /S ${name} >>`])])).toBe('PDF_ACTIVE');
  });

  it.each<[string, string]>([
    ['in a list of one way', packed(LATE, { dictionary: '/Type /ObjStm /Filter [ /FlateDecode ]' })],
    ['with the short name of the way', packed(LATE, { dictionary: '/Type /ObjStm /Filter /Fl' })],
    ['with names in disguise', packed(LATE, { dictionary: '/Type /Obj#53tm /F#69lter /Flate#44ecode' })],
    ['without a type, as some readers take them', packed(LATE, { dictionary: '/Filter /FlateDecode' })],
    ['with marks that close nothing', packed(LATE, { dictionary: '/X ] /Filter /FlateDecode' })],
    ['with a string that looks like an end', packed(LATE, { dictionary: '/X (>> \\) endobj) /Filter /FlateDecode' })],
    ['with a dictionary within', packed(LATE, { dictionary: '/X << /First 0 /Y [ << >> ] >> /Filter /FlateDecode' })],
    ['with a comment before the bytes', packed(LATE, { dictionary: '/Filter /FlateDecode', keyword: '% >> stream\nstream\r\n' })],
    ['as they stand', packed(LATE, { dictionary: '/Type /ObjStm', pack: (text) => Buffer.from(text, 'latin1') })],
  ])('are looked into: %s', async (_, stream) => expect(await told([stream])).toBe('PDF_ACTIVE'));

  it.each<[string, string]>([
    ['packed in another way', packed([PASSIVE], { dictionary: '/Type /ObjStm /Filter /LZWDecode' })],
    ['packed twice', packed([PASSIVE], { dictionary: '/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]' })],
    ['packed as is said elsewhere', packed([PASSIVE], { dictionary: '/Type /ObjStm /Filter 9 0 R' })],
    ['packed in two ways at once', packed([PASSIVE], { dictionary: '/Type /ObjStm /Filter /FlateDecode /Filter /LZWDecode' })],
    ['packed by the name of a file', packed([PASSIVE], { dictionary: '/Type /ObjStm /F /FlateDecode' })],
    ['foretold', packed([PASSIVE], { dictionary: '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>' })],
    ['without the head of what is packed', packed([PASSIVE], { pack: (text) => deflateRawSync(text) })],
    ['cut off', packed([PASSIVE], { pack: (text) => deflateSync(text).subarray(0, -6) })],
    ['behind a line that does not end', packed([PASSIVE], { keyword: 'stream ' })],
    ['in what never ends', `<< /Type /ObjStm /X (${packed([PASSIVE])}`],
    ['nowhere to be found', '(/ObjStm)'],
  ])('are refused where nobody can be sure of them: %s', async (_, stream) => expect(await told([stream])).toBe('PDF_UNREADABLE'));

  it('are unpacked to the limit, all together, and not one byte further', async () => {
    const filled = (size: number): string => packed([' '.repeat(size)]);
    const head = '100 0 '.length;
    const half = LIMITS.pdfUnpackedBytes / 2;
    expect(await told([filled(half - head), filled(half - head)])).toMatchObject({ mediaType: 'application/pdf' });
    expect(await told([filled(half - head), filled(half - head + 1)])).toBe('PDF_TOO_LARGE');
    expect(await told([filled(half - head), filled(half - head), packed([SCRIPT])])).toBe('PDF_TOO_LARGE');
  }, 30_000);

  it('are looked into to a number of parts, and not one further', async () => {
    const parts = (count: number): string[] => Array.from({ length: count }, () => packed([PASSIVE]));
    expect(await told(parts(LIMITS.pdfObjectStreams))).toMatchObject({ mediaType: 'application/pdf' });
    expect(await told(parts(LIMITS.pdfObjectStreams + 1))).toBe('PDF_TOO_LARGE');
  }, 30_000);

  it.each(['obj<<', '%obj', 'obj<</First 1>>%', 'obj(', '/ObjStm#'])('cost no more for what is made to be read again and again: %s', async (piece) => {
    const begun = process.cpuUsage();
    await told([piece.repeat(200_000)]);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(5_000);
  }, 60_000);

  it('are never missed, wherever they stand among others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(PASSIVE, packed([PASSIVE]), '(a string)', '<< /First 5 0 R >>', '<< /Length 3 >>\nstream\nobj\nendstream'), { maxLength: 8 }), fc.nat(8), async (others, at) => {
        const objects = [...others];
        objects.splice(at, 0, packed([PASSIVE, SCRIPT]));
        expect([await told(others), await told(objects)]).toEqual([expect.objectContaining({ mediaType: 'application/pdf' }), 'PDF_ACTIVE']);
      }),
      { numRuns: 50 },
    );
  });
});

it('a document has so many pages and no more', async () => {
  expect(await inspect(pdfOf({ pages: LIMITS.pdfPages }))).toMatchObject({ pages: LIMITS.pdfPages });
  await expect(inspect(pdfOf({ pages: LIMITS.pdfPages + 1 }))).rejects.toMatchObject({ code: 'PDF_TOO_LONG' });
  expect(await told([packed([`<< /Type /Pages /Count ${LIMITS.pdfPages + 1} >>`])])).toBe('PDF_TOO_LONG');
});
