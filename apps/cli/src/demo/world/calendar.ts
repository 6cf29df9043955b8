const DAY = 86_400_000;

/** Days as ISO text, counted from the demo's "today". */
export class Calendar {
  constructor(readonly today: string) {}

  plus(days: number): string {
    return new Date(Date.parse(this.today) + days * DAY).toISOString().slice(0, 10);
  }

  /** The next 14 March that is at least a month away: when a year of certificates runs out together. */
  spring(): string {
    const year = Number(this.today.slice(0, 4));
    const candidate = `${year}-03-14`;
    return candidate > this.plus(30) ? candidate : `${year + 1}-03-14`;
  }
}
