/** How often one host is asked: so many times at once, and then so many times a second. */
export const HOST_RATE = { burst: 10, perSecond: 10 } as const;

/** Hosts that are remembered; beyond them, those whose time is over are forgotten. */
const REMEMBERED = 10_000;

/** Spreads the questions to each host over time. */
export class HostTurns {
  /** By host, when its questions so far would be used up; ms. */
  private readonly usedUpAt = new Map<string, number>();

  constructor(
    private readonly rate: { readonly burst: number; readonly perSecond: number } = HOST_RATE,
    private readonly now: () => number = Date.now,
  ) {}

  /** Milliseconds to wait until it is this question's turn; the turn is taken. */
  take(host: string): number {
    const now = this.now();
    const each = 1_000 / this.rate.perSecond;
    const usedUpAt = Math.max(now, this.usedUpAt.get(host) ?? 0) + each;
    this.usedUpAt.set(host, usedUpAt);
    if (this.usedUpAt.size > REMEMBERED) this.forget(now);
    return Math.max(0, usedUpAt - this.rate.burst * each - now);
  }

  private forget(now: number): void {
    for (const [host, at] of this.usedUpAt) if (at <= now) this.usedUpAt.delete(host);
  }
}
