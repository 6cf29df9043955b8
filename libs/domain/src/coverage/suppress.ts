/**
 * Which figures to hide from readers who may not see the people behind them by name, so that none over fewer people than `threshold` is shown
 * or can be computed from those that are.
 *
 * `parent` gives the row above each row, -1 at the top; parents come before their children, and a row's people are those of its children and its own.
 * `columns[0]` holds the people behind each row's total, each counted once, the others those behind its cells; 0 is an empty cell, which is never hidden.
 * Answers 1 where hidden, in the same shape.
 *
 * Down a column, what can be computed is, for each row that is shown, the rest that its shown parts leave: no rest may be small.
 * Along a row, the rest is what the shown cells leave of the total: where any is shown, one hidden cell must be large, so that the rest speaks of at
 * least as many people; where none is, the rest is the total itself.
 */
export function suppress(parent: Int32Array, columns: readonly Int32Array[], threshold: number): Uint8Array[] {
  const children = childrenOf(parent);
  const tables = columns.map((sizes) => new Column(sizes, children, threshold));
  for (let row = 0; row < parent.length; row += 1) coverRow(tables, row, threshold);
  return tables.map(({ hidden }) => hidden);
}

function coverRow([total, ...cells]: readonly Column[], row: number, threshold: number): void {
  const hidden = cells.filter((cell) => cell.hidden[row] === 1);
  if (!total || total.hidden[row] === 1 || hidden.length === 0 || hidden.some((cell) => cell.sizes[row]! >= threshold)) return;
  const shown = cells.filter((cell) => cell.hidden[row] === 0 && cell.sizes[row]! > 0);
  shown.reduce<Column | undefined>((best, cell) => (best && best.sizes[row]! <= cell.sizes[row]! ? best : cell), undefined)?.hide(row);
}

class Column {
  readonly hidden: Uint8Array;
  /** People of a row who are in no part that is shown. */
  private readonly rest: Int32Array;

  constructor(
    readonly sizes: Int32Array,
    private readonly children: readonly (readonly number[])[],
    private readonly threshold: number,
  ) {
    this.hidden = Uint8Array.from(sizes, (size) => (size > 0 && size < threshold ? 1 : 0));
    this.rest = new Int32Array(sizes.length);
    for (let row = sizes.length - 1; row >= 0; row -= 1) this.settle(row);
  }

  /** Hides a row that is shown, and below it as much as keeps the sum of its parts from giving it away. */
  hide(row: number): void {
    this.hidden[row] = 1;
    if (this.rest[row]! > 0) return;
    const part = this.leastShownPart(row);
    if (part === undefined) return;
    this.hide(part);
    this.rest[row]! += this.rest[part]!;
  }

  private settle(row: number): void {
    const parts = this.children[row]!;
    const own = this.sizes[row]! - parts.reduce((sum, part) => sum + this.sizes[part]!, 0);
    this.rest[row] = own + parts.reduce((sum, part) => sum + (this.hidden[part] === 1 ? this.rest[part]! : 0), 0);
    if (this.hidden[row] === 1 || this.rest[row] === 0 || this.rest[row] >= this.threshold) return;
    const part = this.leastShownPart(row);
    if (part === undefined) {
      this.hidden[row] = 1;
      return;
    }
    this.hide(part);
    this.rest[row] += this.rest[part]!;
  }

  private leastShownPart(row: number): number | undefined {
    const shown = this.children[row]!.filter((part) => this.hidden[part] === 0 && this.sizes[part]! > 0);
    return shown.reduce<number | undefined>((best, part) => (best !== undefined && this.sizes[best]! <= this.sizes[part]! ? best : part), undefined);
  }
}

function childrenOf(parent: Int32Array): number[][] {
  const children = Array.from(parent, (): number[] => []);
  parent.forEach((above, row) => above >= 0 && children[above]!.push(row));
  return children;
}
