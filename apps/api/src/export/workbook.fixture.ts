import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by name, by its own list of them. */
export function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, comment, from] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const body = bytes.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Cells of a sheet as a spreadsheet shows them: numbers as numbers, text as text. */
export function cellsOf(files: ReadonlyMap<string, string>, sheet: number): (string | number | null)[][] {
  const shared = Array.from((files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs), ([, text]) => plain(text!.replaceAll(/<[^>]+>/g, '')));
  return Array.from(files.get(`xl/worksheets/sheet${sheet}.xml`)!.matchAll(/<row [^>]*>(.*?)<\/row>/gs), ([, row]) =>
    Array.from(row!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs), ([, attributes, body]) => {
      const value = /<v>(.*?)<\/v>/s.exec(body ?? '')?.[1];
      if (value === undefined) return null;
      return attributes!.includes('t="s"') ? shared[Number(value)]! : Number(value);
    }),
  );
}
