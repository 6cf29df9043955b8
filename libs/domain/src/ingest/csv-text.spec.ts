import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvFile, csvLine, neutral, undoNeutral } from './csv-text.js';

describe('CSV that is handed out', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"\r\n'],
    [['=SUM(A1)', '+1', '-1', '@x', "'=1"], "'=SUM(A1),'+1,'-1,'@x,''=1\r\n"],
    [['＝SUM(A1)', '＠x', '\n=1'], `'＝SUM(A1),'＠x,"'\n=1"\r\n`],
    [[' a', 'b;c', ''], '" a","b;c",\r\n'],
    [[''], '""\r\n'],
  ])('%p', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('begins with the mark of UTF-8', () => {
    expect(csvFile([['é']])).toBe('\ufeffé\r\n');
  });

  it('holds nothing that runs, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '\t', '\n', '＝', "'＋"), (text, start) => {
        const cell = start + text;
        expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(undoNeutral(neutral(cell))).toBe(cell);
      }),
    );
  });
});
