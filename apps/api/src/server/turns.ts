import { type Actor, type OpenUnitOfWork, UnitsOfWork, type UnitOptions } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';
import { problem } from '../operation/problem.js';

const BUSY = 'Too much is being asked at once. Try again in a moment.';

/** Places of one organisation and the line before them. */
class Turnstile {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly places: number) {}

  get isIdle(): boolean {
    return this.taken === 0 && this.line.length === 0;
  }

  /** Resolves when there is a place; `leave` must follow. Rejects where the line is full or does not move. */
  async enter(): Promise<void> {
    if (this.taken < this.places) {
      this.taken += 1;
      return;
    }
    if (this.line.length >= LIMITS.inLine) throw busy();
    await new Promise<void>((resolve, reject) => {
      const next = (): void => {
        clearTimeout(clock);
        resolve();
      };
      const clock = setTimeout(() => {
        this.line.splice(this.line.indexOf(next), 1);
        reject(busy());
      }, LIMITS.inLineMs);
      this.line.push(next);
    });
  }

  /** The place goes to the first in line, or stays free. */
  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.taken -= 1;
  }
}

const busy = () => problem('TOO_MANY_REQUESTS', 'BUSY', BUSY);

/**
 * Connections are few, and one organisation never has them all: beyond its share it waits in a line of its own, and the others feel nothing.
 * Reading and writing have separate places, since a query that reads may have to write before it goes on.
 */
export class UnitsInTurn extends UnitsOfWork {
  private readonly turnstiles = new Map<string, Turnstile>();

  override async open(actor: Actor, options: UnitOptions): Promise<OpenUnitOfWork> {
    if (actor.role === 'door') return super.open(actor, options);
    const key = `${actor.organisationId} ${options.write ? 'writes' : 'reads'}`;
    const turnstile = this.turnstiles.get(key) ?? new Turnstile(options.write ? LIMITS.writesAtOnce : LIMITS.readsAtOnce);
    this.turnstiles.set(key, turnstile);
    await turnstile.enter();
    const leave = once(() => {
      turnstile.leave();
      if (turnstile.isIdle) this.turnstiles.delete(key);
    });
    try {
      return leaving(await super.open(actor, options), leave);
    } catch (error) {
      leave();
      throw error;
    }
  }
}

function leaving(unit: OpenUnitOfWork, leave: () => void): OpenUnitOfWork {
  const [commit, rollBack] = [unit.commit.bind(unit), unit.rollBack.bind(unit)];
  return Object.assign(unit, { commit: () => commit().finally(leave), rollBack: () => rollBack().finally(leave) });
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
