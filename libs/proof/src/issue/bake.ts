import { crc32, deflateSync } from 'node:zlib';

export type BadgeKeyword = 'openbadges' | 'openbadgecredential' | 'clrcredential';

/** One piece of a PNG, with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of these pieces, between the signature and the end. */
export function pngOf(...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, pngChunk('IEND', Buffer.alloc(0))]);
}

/** Header of a grey picture of this size, 8 bits a pixel. */
export function pngHeader(width = 1, height = 1): Buffer {
  const header = Buffer.from('00000000000000000800000000', 'hex');
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return pngChunk('IHDR', header);
}

/** The chunk that the baking standard asks for. */
export function badgeChunk(text: string, keyword: BadgeKeyword = 'openbadgecredential'): Buffer {
  return pngChunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text)]));
}

export const PIXELS: Buffer = pngChunk('IDAT', deflateSync(Buffer.from([0, 0x80])));

/** A badge in a picture of one grey pixel. For demo organisations and tests. */
export function bakePng(text: string, keyword?: BadgeKeyword): Buffer {
  return pngOf(pngHeader(), badgeChunk(text, keyword), PIXELS);
}

const OPEN_BADGES_3 = 'https://purl.imsglobal.org/ob/v3p0';

/** A badge in a drawing of one square: a token goes into the attribute, JSON into the body. */
export function bakeSvg(text: string, { namespace = OPEN_BADGES_3, name = 'credential' }: { readonly namespace?: string; readonly name?: string } = {}): string {
  const holder = text.startsWith('{') ? `<b:${name}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></b:${name}>` : `<b:${name} verify="${text}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:b="${namespace}" viewBox="0 0 1 1">${holder}<rect width="1" height="1"/></svg>`;
}
