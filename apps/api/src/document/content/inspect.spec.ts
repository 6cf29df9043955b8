import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { LIMITS } from '../../limits/limits.js';
import { archiveEnd, chunk, jpegOf, pdfOf, PNG_SIGNATURE, pngHeader, pngOf } from './certificates.fixture.js';
import { inspect } from './inspect.js';

const told = (bytes: Uint8Array): Promise<unknown> => inspect(Buffer.from(bytes)).catch((error: unknown) => (error as { code?: string }).code ?? error);

describe('what is taken', () => {
  it('is a PNG, JPEG or PDF, of which the size is read and nothing unpacked', async () => {
    expect(await told(pngOf({ width: 640, height: 480 }))).toEqual({ mediaType: 'image/png', width: 640, height: 480, pages: null, notes: [] });
    expect(await told(jpegOf({ width: 640, height: 480 }))).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480, pages: null, notes: [] });
    expect(await told(pdfOf({ pages: 3 }))).toEqual({ mediaType: 'application/pdf', width: null, height: null, pages: 3, notes: [] });
  });

  it('is a picture of a camera with others behind it', async () => {
    expect(await told(Buffer.concat([jpegOf({ width: 9 }), jpegOf({ width: 3 })]))).toMatchObject({ width: 9 });
  });

  it('is a document with a signature, and says so', async () => {
    expect(await told(pdfOf({ objects: ['<< /Type /Sig /ByteRange [0 1 2 3] >>'] }))).toMatchObject({ pages: 1, notes: ['signed'] });
  });

  it('speaks of scripts without holding any', async () => {
    expect(await told(pdfOf({ objects: ['<< /Title (JavaScript in practice) /URI (https://issuer.example/scripts) >>'] }))).toMatchObject({ mediaType: 'application/pdf' });
  });
});

describe('what is refused', () => {
  it.each<[string, string, Uint8Array]>([
    ['nothing', 'DOCUMENT_EMPTY', Buffer.alloc(0)],
    ['a page of the web', 'DOCUMENT_TYPE_NOT_ALLOWED', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing', 'DOCUMENT_TYPE_NOT_ALLOWED', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', 'DOCUMENT_TYPE_NOT_ALLOWED', Buffer.from('GIF89a\u0001\u0000')],
    ['an archive', 'DOCUMENT_TYPE_NOT_ALLOWED', archiveEnd()],
    ['a page that names itself a document later', 'DOCUMENT_TYPE_NOT_ALLOWED', Buffer.concat([Buffer.from('<html>'), pdfOf()])],
    ['a PNG that is cut off', 'DOCUMENT_BROKEN', pngOf().subarray(0, -1)],
    ['a PNG without a picture', 'DOCUMENT_BROKEN', Buffer.concat([PNG_SIGNATURE, pngHeader(8, 8), chunk('IEND')])],
    ['a PNG with no size', 'DOCUMENT_BROKEN', pngOf({ width: 0 })],
    ['a PNG with a page behind it', 'DOCUMENT_AMBIGUOUS', Buffer.concat([pngOf(), Buffer.from('<script>')])],
    ['a PNG with an archive as its last text', 'DOCUMENT_AMBIGUOUS', Buffer.concat([pngOf().subarray(0, -12), chunk('tEXt', archiveEnd('x'.repeat(16)).subarray(0, 22)), chunk('IEND')])],
    ['a PNG with a document in its beginning', 'DOCUMENT_AMBIGUOUS', pngOf({ extra: [chunk('tEXt', Buffer.from('%PDF-1.7'))] })],
    ['a PNG that moves', 'IMAGE_MOVING', pngOf({ extra: [chunk('acTL', Buffer.alloc(8))] })],
    ['a JPEG that is cut off', 'DOCUMENT_BROKEN', jpegOf().subarray(0, -2)],
    ['a JPEG without a size', 'DOCUMENT_BROKEN', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG with an archive behind it', 'DOCUMENT_AMBIGUOUS', Buffer.concat([jpegOf(), archiveEnd()])],
    ['a JPEG with one byte behind it', 'DOCUMENT_AMBIGUOUS', Buffer.concat([jpegOf(), Buffer.from('x')])],
    ['a PDF that is cut off', 'DOCUMENT_BROKEN', pdfOf().subarray(0, -8)],
    ['a PDF with a page behind it', 'DOCUMENT_BROKEN', Buffer.concat([pdfOf(), Buffer.from('<script>')])],
    ['a PDF that is encrypted', 'PDF_ENCRYPTED', pdfOf({ extra: '>> /Encrypt 9 0 R <<' })],
    ['a PDF with a script', 'PDF_ACTIVE', pdfOf({ extra: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['a PDF with a script in disguise', 'PDF_ACTIVE', pdfOf({ extra: '/OpenAction << /S /J#61v#61Script /JS (app.alert(1)) >>' })],
    ['a PDF that starts programs', 'PDF_ACTIVE', pdfOf({ extra: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    ['a PDF with files in it', 'PDF_ACTIVE', pdfOf({ extra: '/Names << /EmbeddedFiles 9 0 R >>' })],
    ['a PDF with a form that is a program', 'PDF_ACTIVE', pdfOf({ extra: '/AcroForm << /XFA [ (x) 9 0 R ] >>' })],
    ['a PDF with a film', 'PDF_ACTIVE', pdfOf({ objects: ['<< /Subtype /RichMedia >>'] })],
  ])('%s: %s', async (_, code, bytes) => expect(await told(bytes)).toBe(code));

  it('a script across the edge of two pieces', async () => {
    const scripted = (filling: number): Buffer => pdfOf({ objects: [' '.repeat(filling), '<< /S /JavaScript >>'] });
    const place = scripted(0).indexOf('/JavaScript');
    for (let before = 1; before < '/JavaScript'.length; before += 1) {
      const bytes = scripted(1024 * 1024 - place - before);
      expect([bytes.indexOf('/JavaScript'), await told(bytes)]).toEqual([1024 * 1024 - before, 'PDF_ACTIVE']);
    }
  });

  it('a PNG whose bytes were changed on the way', async () => {
    const bytes = pngOf();
    for (let at = 8; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(await told(changed)).toEqual(expect.any(String));
    }
  });
});

describe('the size of a picture', () => {
  const { imageSide: side, imagePixels: pixels } = LIMITS;

  it.each([['png', pngOf], ['jpeg', jpegOf]] as const)('of a %s is taken at the limit, and refused one past it', async (_, of) => {
    expect(await told(of({ width: side, height: pixels / side }))).toMatchObject({ width: side });
    expect(await told(of({ width: side, height: pixels / side + 1 }))).toBe('IMAGE_TOO_LARGE');
    expect(await told(of({ width: side + 1, height: 1 }))).toBe('IMAGE_TOO_LARGE');
    expect(await told(of({ width: 1, height: side }))).toMatchObject({ height: side });
    expect(await told(of({ width: 1, height: side + 1 }))).toBe('IMAGE_TOO_LARGE');
  });

  it('is read of pictures that nobody could unpack', async () => {
    expect(await told(Buffer.concat([PNG_SIGNATURE, pngHeader(2 ** 31 - 1, 2 ** 31 - 1)]))).toBe('IMAGE_TOO_LARGE');
  });

  it('and the parts of a PNG are counted', async () => {
    const parts = (count: number) => pngOf({ extra: Array.from({ length: count }, () => chunk('tIME', Buffer.alloc(7))) });
    expect(await told(parts(LIMITS.pngChunks - 3))).toMatchObject({ mediaType: 'image/png' });
    expect(await told(parts(LIMITS.pngChunks - 2))).toBe('DOCUMENT_BROKEN');
  });
});

it('anything else is answered, never thrown as a defect', async () => {
  const heads = fc.constantFrom(pngOf(), jpegOf(), pdfOf(), Buffer.alloc(0));
  await fc.assert(
    fc.asyncProperty(heads, fc.nat(), fc.uint8Array({ maxLength: 300 }), async (head, at, tail) => {
      const answer = await told(Buffer.concat([head.subarray(0, at % (head.length + 1)), tail]));
      expect(typeof answer === 'string' || 'mediaType' in (answer as object)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
