/** What must be closed again, in reverse; closing twice is closing once. */
export class Closers {
  private readonly all: (() => Promise<void>)[] = [];
  private closing: Promise<void> | undefined;

  add(close: () => Promise<void>): void {
    this.all.push(close);
  }

  closeAll(): Promise<void> {
    return (this.closing ??= this.inReverse());
  }

  /** One that fails to close keeps none of the others open. */
  private async inReverse(): Promise<void> {
    for (let close = this.all.pop(); close; close = this.all.pop()) await close().catch(() => undefined);
  }
}
