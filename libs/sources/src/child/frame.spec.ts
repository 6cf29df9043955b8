import { expect, it } from '@jest/globals';
import type { Message } from '../message.js';
import { FRAME_MAX, FrameReader, toFrame } from './frame.js';

const messages: readonly Message[] = [
  { kind: 'notice', findings: [{ row: 0, line: 1, column: 'é😀', code: 'COLUMN_UNKNOWN', valueClass: 'text' }] },
  { kind: 'document', row: 1, line: 2, media: 'json', bytes: new Uint8Array([0, 255, 10]) },
  { kind: 'rows', rows: [], bytesRead: 3 },
];

it('frames arrive whole, however they are cut', () => {
  const bytes = Buffer.concat(messages.map(toFrame));
  for (let size = 1; size <= bytes.length; size += 1) {
    const reader = new FrameReader();
    const read: Message[] = [];
    for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)));
    expect(read).toEqual(messages);
  }
});

it('a frame that claims to be huge is none', () => {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(FRAME_MAX);
  expect(() => [...new FrameReader().push(head)]).toThrow(RangeError);
});
