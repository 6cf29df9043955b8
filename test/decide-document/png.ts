import { crc32, deflateSync } from 'node:zlib';

const part = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A grey picture of 120 by 80. */
export function png(): Buffer {
  const head = Buffer.from([0, 0, 0, 120, 0, 0, 0, 80, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: 80 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(120, 180)])));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}
