/** How many each key holds at the moment; one that holds none is forgotten. */
export class Places {
  private readonly taken = new Map<string, number>();

  /** Takes one; what it answers gives it back, once. Null where the key holds as many as it may. */
  take(key: string, most: number): (() => void) | null {
    const own = this.of(key);
    if (own >= most) return null;
    this.taken.set(key, own + 1);
    let isHeld = true;
    return () => {
      if (isHeld) this.give(key);
      isHeld = false;
    };
  }

  /** Of all keys together. */
  get all(): number {
    return [...this.taken.values()].reduce((sum, count) => sum + count, 0);
  }

  private of(key: string): number {
    return this.taken.get(key) ?? 0;
  }

  private give(key: string): void {
    const left = this.of(key) - 1;
    if (left > 0) this.taken.set(key, left);
    else this.taken.delete(key);
  }
}
