/** Writing DER (X.690), for certificates and time-stamps of demonstrations and tests. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const bytes = content.length.toString(16);
  const size = Buffer.from(bytes.length % 2 === 0 ? bytes : `0${bytes}`, 'hex');
  const length = content.length < 0x80 ? Buffer.from([content.length]) : Buffer.concat([Buffer.from([0x80 | size.length]), size]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
export const integer = (value: number): Buffer => der(0x02, Buffer.from([value >> 16, (value >> 8) & 255, value & 255]).subarray(value > 0x7fff ? 0 : value > 0x7f ? 1 : 2));
export const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
export const time = (at: Date): Buffer => der(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`));
