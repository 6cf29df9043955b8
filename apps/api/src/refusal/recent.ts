const MOST = 10_000;

interface Seen {
  readonly at: number;
  readonly unsaid: number;
}

/** Lets the first of a kind through and then one in so many milliseconds; remembers no more than 10,000 kinds, the oldest go first. */
export class Recent {
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly everyMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** How many there were since the last that was let through, this one included; null for those that are not. */
  turn(key: string): number | null {
    const last = this.seen.get(key);
    if (last && this.now() - last.at < this.everyMs) {
      this.seen.set(key, { at: last.at, unsaid: last.unsaid + 1 });
      return null;
    }
    this.seen.delete(key);
    const [oldest] = this.seen.keys();
    if (this.seen.size >= MOST && oldest !== undefined) this.seen.delete(oldest);
    this.seen.set(key, { at: this.now(), unsaid: 0 });
    return (last?.unsaid ?? 0) + 1;
  }
}
