import { crc32, deflateSync } from 'node:zlib';

export function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

/** One bit a pixel, all of them black: a picture of any size is small. */
export function pngOf({ width = 8, height = 8, extra = [] as readonly Buffer[] } = {}): Buffer {
  const rows = Buffer.alloc(Math.min(height, 1_000) * (1 + Math.ceil(width / 8)));
  return Buffer.concat([PNG_SIGNATURE, pngHeader(width, height), ...extra, chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

const segment = (marker: number, data: readonly number[]): Buffer => Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);

/** The segments of a picture; its scan holds a stuffed byte and a marker to begin anew. */
export function jpegOf({ width = 8, height = 8, extra = [] as readonly Buffer[] } = {}): Buffer {
  const frame = segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd0, 3])]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, [...Buffer.from('JFIF\0')]), ...extra, frame, scan, Buffer.from([0xff, 0xd9])]);
}

/** A document of blank pages; `extra` is put into its catalogue, `objects` among its objects. */
export function pdfOf({ pages = 1, extra = '', objects = [] as readonly string[] } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${3 + at} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = bodies.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  return Buffer.from(`${text}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}

/** Objects that are kept together and packed, as an object of `pdfOf`; `dictionary` and `bytes` take the place of what is usual. */
export function packed(objects: readonly string[], { dictionary = '/Type /ObjStm /Filter /FlateDecode', keyword = 'stream\n', pack = (text: string): Buffer => deflateSync(Buffer.from(text, 'latin1')) } = {}): string {
  let place = 0;
  const places = objects.map((object, at) => {
    const named = `${100 + at} ${place} `;
    place += object.length + 1;
    return named;
  });
  const first = places.join('').length;
  const bytes = pack(`${places.join('')}${objects.join(' ')}`);
  return `<< ${dictionary} /N ${objects.length} /First ${first} /Length ${bytes.length} >>\n${keyword}${bytes.toString('latin1')}\nendstream`;
}

/** The end of an archive without entries: by itself an archive. */
export function archiveEnd(comment = ''): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, 'latin1')]);
}
