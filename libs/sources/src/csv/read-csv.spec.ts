import { describe, expect, it } from '@jest/globals';
import { csvFile, TEMPLATES, templateCsv, type TemplateKind } from '@tessera/domain';
import fc from 'fast-check';
import { BATCH_ROWS, LIMITS } from '../limits.js';
import type { Message } from '../message.js';
import { lastOf, readAll, rowsOf } from '../testing/collect.js';

/** Skill and description of every row that was read; `null` for a row that was refused. */
function skillsOf(messages: readonly Message[]): unknown[] {
  return rowsOf(messages).map((row) => (row.kind === 'claim' && row.claim.kind === 'skills' ? [row.claim.skill, row.claim.description] : null));
}

describe('a table', () => {
  it.each([
    ['commas', 'skill,description\nSQL,a;b\n'],
    ['semicolons', 'skill;description\r\nSQL;"a;b"\r\n'],
    ['tabs', 'skill\tdescription\rSQL\ta;b'],
    ['a declared separator', 'sep=;\r\nskill;description\r\nSQL;"a;b"'],
    ['a quoted header that holds other separators', '"skill";"description";"a, b, c, d"\nSQL;"a;b";x'],
    ['blank lines', '\n\r\n  \nskill,description\n\n,\nSQL,a;b\n\n , \n'],
  ])('is read with %s', async (_, text) => {
    for (const chunk of [1, 3, 65_536]) {
      const messages = await readAll(text, { chunk });
      expect(skillsOf(messages)).toEqual([['SQL', 'a;b']]);
      expect(lastOf(messages)).toMatchObject({ kind: 'end', counts: { rows: 1, claims: 1, repeated: 0, refused: 0 }, bytesRead: text.length });
    }
  });

  it('knows the physical line of every row, whatever ends the lines', async () => {
    const text = 'skill,description\r\nA,"x\r\ny"\nB,\n\n"C",z\rD,too,many\n"E\n\n",\n';
    for (const chunk of [1, 2, 5, 65_536]) expect(rowsOf(await readAll(text, { chunk })).map(({ row, line, kind }) => [row, line, kind])).toEqual([[1, 2, 'claim'], [2, 4, 'claim'], [3, 6, 'claim'], [4, 7, 'refused'], [5, 8, 'claim']]);
  });

  it('says which template it follows, what it leaves aside and what it drops', async () => {
    const [table] = await readAll('skill;description;shoe size;Gender\nSQL;x;44;f\n');
    expect(table).toMatchObject({ kind: 'table', template: 'skills', separator: ';', columns: ['skill', 'description'], warnings: [{ code: 'COLUMN_UNKNOWN', column: 'shoe size' }, { code: 'COLUMN_SENSITIVE_DROPPED', column: 'Gender' }] });
    expect(JSON.stringify(await readAll('skill,DOB\nSQL,1990-01-01\n'))).not.toContain('1990');
  });

  it('is read by the template asked for', async () => {
    expect(lastOf(await readAll('skill,level,person\nSQL,3,x\n'))).toMatchObject({ kind: 'refused', refusal: { code: 'TEMPLATE_UNKNOWN', nearest: 'evidence' } });
    expect(lastOf(await readAll('skill,level,person\nSQL,3,x\n', { template: 'skills' }))).toMatchObject({ kind: 'end' });
    expect(lastOf(await readAll('skill\nSQL\n', { template: 'people' }))).toMatchObject({ kind: 'refused', refusal: { code: 'HEADERS_REFUSED', findings: [{ code: 'HEADER_MISSING', line: 1 }, { code: 'HEADER_MISSING' }] } });
    expect(lastOf(await readAll('issuer,trust,provider,title\nA,yes,B,C\n'))).toMatchObject({ refusal: { code: 'TEMPLATE_AMBIGUOUS', candidates: ['programs', 'issuers'] } });
  });

  it('comes in batches', async () => {
    const text = `skill\n${Array.from({ length: BATCH_ROWS * 2 + 1 }, (_, i) => `S${i}`).join('\n')}\n`;
    const messages = await readAll(text);
    expect(Math.max(...messages.map((message) => (message.kind === 'rows' ? message.rows.length : 0)))).toBe(BATCH_ROWS);
    expect(rowsOf(messages)).toHaveLength(BATCH_ROWS * 2 + 1);
  });

  it('takes rows back that a later row contradicts, and counts them once', async () => {
    const messages = await readAll('skill,description\nA,1\nB,1\nA,1\na,2\nC,\nC,\n');
    expect(messages.find(({ kind }) => kind === 'takenBack')).toMatchObject({ rows: [{ row: 1, line: 2 }, { row: 3, line: 4 }] });
    expect(lastOf(messages)).toMatchObject({ counts: { rows: 6, claims: 2, repeated: 1, refused: 3 } });
  });

  it('of Windows-1252 says so before it ends', async () => {
    const messages = await readAll(Buffer.from('skill\nRésumé\n', 'latin1'));
    expect(skillsOf(messages)).toEqual([['Résumé', null]]);
    expect(messages.slice(-2)).toMatchObject([{ kind: 'notice', findings: [{ code: 'ENCODING_WINDOWS_1252' }] }, { kind: 'end' }]);
  });
});

describe('a broken table', () => {
  it.each([
    ['an open quote', 'skill,description\nA,x\nB,"y\nC,z\n', { code: 'QUOTE_NOT_CLOSED', line: 3 }],
    ['an open quote behind a cell of two lines', 'skill,description\n"A\nA","y\nC,z\n', { code: 'QUOTE_NOT_CLOSED', line: 3 }],
    ['an open quote met by another', 'skill,description\nA,"y\nC,"z"\n', { code: 'QUOTE_NOT_CLOSED', line: 2 }],
    ['an open quote in the header', 'skill,"description\nA,x\n', { code: 'QUOTE_NOT_CLOSED', line: 1 }],
    ['a quote inside a cell', 'skill,description\nA,12" screen\n', { code: 'QUOTE_MISPLACED', line: 2 }],
    ['text behind a quote', 'skill,description\nA,b\nA,"x"y\n', { code: 'QUOTE_MISPLACED', line: 3 }],
    ['only a header', 'skill,description\n', { code: 'NO_ROWS' }],
    ['only a header, no line end', 'skill', { code: 'NO_ROWS' }],
    ['only separators', ',,,\n,,,\n', { code: 'FILE_EMPTY' }],
    ['only a declaration', 'sep=;\n', { code: 'FILE_EMPTY' }],
  ])('is refused: %s', async (_, text, refusal) => {
    for (const chunk of [2, 65_536]) expect(lastOf(await readAll(text, { chunk }))).toMatchObject({ kind: 'refused', refusal });
  });

  it('never shifts a cell', async () => {
    const rows = rowsOf(await readAll('skill,description\nA\nB,x,y\nC,z\n'));
    expect(rows).toMatchObject([{ kind: 'refused', findings: [{ code: 'ROW_LENGTH', line: 2 }] }, { kind: 'refused', findings: [{ code: 'ROW_LENGTH', line: 3 }] }, { kind: 'claim', claim: { skill: 'C', description: 'z' } }]);
  });

  it('has names of language internals as plain text', async () => {
    const messages = await readAll('skill,description,__proto__,constructor,hasOwnProperty\n__proto__,toString,{x},b,c\n');
    expect(rowsOf(messages)).toMatchObject([{ claim: { skill: '__proto__', description: 'toString' }, aside: [['__proto__', '{x}'], ['constructor', 'b'], ['hasOwnProperty', 'c']] }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('limits', () => {
  const small = { ...LIMITS, rows: 3, columns: 3, recordBytes: 64, fileBytes: 200 };

  it.each([
    ['rows', 'skill\nA\nB\nC\n', 'skill\nA\nB\nC\nD\n', { code: 'TOO_MANY_ROWS', line: 5, limit: 3 }],
    ['columns', 'skill,a,b\nA,,\n', 'skill,a,b,c\nA,,,\n', { code: 'TOO_MANY_COLUMNS', line: 1, limit: 3 }],
    ['bytes of a record', `skill\n${'x'.repeat(64)}\n`, `skill\nA\n${'x'.repeat(66)}\n`, { code: 'RECORD_TOO_LARGE', line: 3 }],
    ['bytes of a header', `skill,${'x'.repeat(58)}\nA,\n`, `skill,${'x'.repeat(100)}\nA,\n`, { code: 'RECORD_TOO_LARGE', line: 1 }],
    ['bytes of a file', `skill\n${'A'.repeat(18)}${'\nB'.repeat(2)}${'\n'.repeat(172)}`, `skill\n${'A'.repeat(18)}${'\nB'.repeat(2)}${'\n'.repeat(173)}`, { code: 'FILE_TOO_LARGE', limit: 200 }],
  ])('%s', async (_, within, past, refusal) => {
    expect(lastOf(await readAll(within, { limits: small }))).toMatchObject({ kind: 'end' });
    expect(lastOf(await readAll(past, { limits: small }))).toMatchObject({ kind: 'refused', refusal });
  });

  it('are the budgets of the house', () => {
    expect(LIMITS).toMatchObject({ fileBytes: 134_217_728, rows: 200_000, recordBytes: 131_072, jsonDepth: 200, parserMs: 60_000, parserHeapMib: 256, jwtBytes: 65_536 });
  });
});

describe.each(Object.keys(TEMPLATES) as TemplateKind[])('the template of %s', (kind) => {
  it('reads back without a word', async () => {
    const messages = await readAll(templateCsv(kind), { name: `${kind}.csv` });
    expect(messages[0]).toMatchObject({ kind: 'table', template: kind, warnings: [] });
    expect(lastOf(messages)).toMatchObject({ kind: 'end', counts: { rows: 2, claims: 2 } });
  });
});

describe('what was written', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀', ',', ';', '"', '\n', '\r\n', '=', '+', '-', '@', "'", '|'), minLength: 1, maxLength: 12 });
  const cell = word.filter((text) => text.trim() === text);
  const table = fc.uniqueArray(fc.tuple(cell, cell), { minLength: 1, maxLength: 20, selector: ([skill]) => skill.normalize('NFKD').toLowerCase().replace(/\s+/gu, ' ') });
  const encodings = fc.constantFrom<(text: string) => Buffer>(
    (text) => Buffer.from(text),
    (text) => Buffer.from(text.slice(1)),
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(text, 'utf16le').swap16(),
  );

  it('is read back cell for cell, in any encoding and any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(table, encodings, fc.integer({ min: 1, max: 40 }), async (rows, encode, chunk) => {
        const file = encode(csvFile([['skill', 'description'], ...rows]));
        expect(skillsOf(await readAll(file, { chunk, template: 'skills' }))).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it('holds no cell that a spreadsheet runs', () => {
    for (const cell of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', "'=1"]) expect(csvFile([[cell]])).toMatch(/^\ufeff"?'/u);
    for (const cell of ["it's", '1-1', 'a=b', "'a"]) expect(csvFile([[cell]])).toBe(`\ufeff${cell}\r\n`);
  });
});

it('random bytes never crash the reader and always end in one word', async () => {
  const start = fc.constantFrom('', 'skill,description\n', '\ufeffskill;description\r\n', '{"a":', '[', 'eyJ', 'PK\x03\x04', 'sep=;\n');
  const noise = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string({ unit: fc.constantFrom(',', ';', '"', '\n', '\r', 'a', '\t', '{', '}', '[', ']', ':', '\\'), maxLength: 80 }).map((text) => Buffer.from(text)));
  await fc.assert(
    fc.asyncProperty(start, noise, fc.integer({ min: 1, max: 30 }), async (head, tail, chunk) => {
      const messages = await readAll(Buffer.concat([Buffer.from(head), tail]), { chunk });
      expect(messages.filter(({ kind }) => kind === 'end' || kind === 'refused')).toHaveLength(1);
      expect(['end', 'refused']).toContain(lastOf(messages)?.kind);
    }),
    { numRuns: 500 },
  );
});
