/** Counts only the time between `start` and `stop`, so that a reader who takes long over a batch does not use up the parser's time. */
export class Clock {
  private left: number;
  private since = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    milliseconds: number,
    private readonly isOver: () => void,
  ) {
    this.left = milliseconds;
  }

  start(): void {
    this.since = performance.now();
    this.timer = setTimeout(this.isOver, Math.max(0, this.left));
  }

  stop(): void {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.left -= performance.now() - this.since;
  }
}
