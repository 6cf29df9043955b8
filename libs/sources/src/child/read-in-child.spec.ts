import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LIMITS, type Limits } from '../limits.js';
import { chunksOf, collect, lastOf, readAll, rowsOf } from '../testing/collect.js';
import { readInChild } from './read-in-child.js';

const MIB = 1024 * 1024;

/** A list of skills that never repeats; counts the bytes it was asked for. */
async function* endless(asked: { bytes: number }, rows = Infinity): AsyncGenerator<Uint8Array> {
  yield Buffer.from('skill,description\n');
  for (let row = 0; row < rows; row += 1_000) {
    const chunk = Buffer.from(Array.from({ length: 1_000 }, (_, i) => `Skill ${row + i},${'x'.repeat(60)}\n`).join(''));
    asked.bytes += chunk.length;
    yield chunk;
  }
}

function limited(limits: Partial<Limits>): { readonly limits: Limits } {
  return { limits: { ...LIMITS, ...limits } };
}

const processes = (): number => process.getActiveResourcesInfo().filter((each) => each === 'ProcessWrap').length;
/** Spec files that ran before in this process may have left some of their own. */
const before = processes();

/** No process is left behind by any test; one that was told to end is given the time a busy machine needs to see it off. */
afterEach(async () => {
  for (const deadline = Date.now() + 4_000; processes() > before && Date.now() < deadline; ) await pause(20);
  expect(processes()).toBeLessThanOrEqual(before);
});

describe('a file read in a process of its own', () => {
  it('gives the same messages as one read in this one', async () => {
    const table = 'person,skill,level,grade,from\nE-1,SQL,3,claimed,2026-01-01\n"E\n2",SQL,3,claimed,2026-01-01\nE-1,SQL,4,claimed,2026-01-01\nE-1,SQL\n';
    expect(await collect(readInChild(chunksOf(table), { name: 'x.csv' }))).toEqual(await readAll(table));
    const list = '[{"a":"é"},{"b":2},3]';
    const read = await collect(readInChild(chunksOf(list)));
    expect(read.filter(({ kind }) => kind === 'document')).toMatchObject([{ bytes: new Uint8Array(Buffer.from('{"a":"é"}')) }, { bytes: new Uint8Array(Buffer.from('{"b":2}')) }]);
    expect(lastOf(read)).toMatchObject({ kind: 'end', counts: { rows: 3, claims: 2, refused: 1 } });
  });

  it('is refused by content as well', async () => {
    expect(await collect(readInChild(chunksOf('PK\x03\x04'), { name: 'people.csv' }))).toEqual([{ kind: 'refused', refusal: { code: 'FILE_KIND_MISMATCH', named: 'csv', found: 'zip' } }]);
    expect(await collect(readInChild(chunksOf('')))).toEqual([{ kind: 'refused', refusal: { code: 'FILE_EMPTY', found: 'empty' } }]);
  });

  it('is asked for no faster than it is taken', async () => {
    const asked = { bytes: 0 };
    for await (const message of readInChild(endless(asked))) {
      if (message.kind !== 'rows') continue;
      await pause(500);
      expect(asked.bytes).toBeLessThan(4 * MIB);
      break;
    }
    expect(asked.bytes).toBeGreaterThan(0);
  });
});

describe('a file past a limit', () => {
  it('in bytes', async () => {
    const file = `skill\n${'A\n'.repeat(97)}`;
    expect(lastOf(await collect(readInChild(chunksOf(file), limited({ fileBytes: 200 }))))).toMatchObject({ kind: 'end' });
    expect(lastOf(await collect(readInChild(chunksOf(`${file}\n`), limited({ fileBytes: 200 }))))).toEqual({ kind: 'refused', refusal: { code: 'FILE_TOO_LARGE', limit: 200 } });
    expect(lastOf(await collect(readInChild(endless({ bytes: 0 }), limited({ fileBytes: MIB }))))).toMatchObject({ refusal: { code: 'FILE_TOO_LARGE' } });
  });

  it('in rows, and the rest is not asked for', async () => {
    const asked = { bytes: 0 };
    const messages = await collect(readInChild(endless(asked), limited({ rows: 1_000 })));
    expect(rowsOf(messages).length).toBeLessThanOrEqual(1_000);
    expect(lastOf(messages)).toMatchObject({ kind: 'refused', refusal: { code: 'TOO_MANY_ROWS', limit: 1_000, line: 1_002 } });
    expect(asked.bytes).toBeLessThan(8 * MIB);
  });

  it('in time', async () => {
    const stalled = async function* () {
      yield Buffer.from('skill\n');
      await pause(20_000, undefined, { ref: false });
    };
    expect(await collect(readInChild(stalled(), limited({ parserMs: 500 })))).toEqual([{ kind: 'refused', refusal: { code: 'PARSER_TIME', limit: 500 } }]);
  });

  it('in memory', async () => {
    expect(lastOf(await collect(readInChild(endless({ bytes: 0 }, 150_000), limited({ parserHeapMib: 24 }))))).toEqual({ kind: 'refused', refusal: { code: 'PARSER_MEMORY' } });
  }, 60_000);
});

describe('when something breaks', () => {
  it('a parser that dies says so in one word', async () => {
    const broken = limited({ recordBytes: 'no number' as unknown as number });
    expect(lastOf(await collect(readInChild(chunksOf('skill\nSQL\n'), broken)))).toEqual({ kind: 'refused', refusal: { code: 'PARSER_CRASHED' } });
  });

  it('an error of the source is thrown as it is', async () => {
    const failing = async function* () {
      yield Buffer.from('skill\nSQL\n');
      throw new Error('disk gone');
    };
    await expect(collect(readInChild(failing()))).rejects.toThrow('disk gone');
  });

  it('a reader who gives up is obeyed, before and while', async () => {
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    await expect(collect(readInChild(chunksOf('skill\nSQL\n'), { signal: gone.signal }))).rejects.toThrow('gone');
    const going = new AbortController();
    const read = async () => {
      for await (const message of readInChild(endless({ bytes: 0 }), { signal: going.signal })) if (message.kind === 'rows') going.abort(new Error('going'));
    };
    await expect(read()).rejects.toThrow('going');
  });
});
