import { storesOn } from '@tessera/persistence';
import { type Actor, type Stores, type UnitOptions, Units } from '@tessera/pipeline';

import type { Operation } from './operation.js';
import { actorOf } from './viewer.js';

/** Lets a pipeline step work inside the operation's own unit of work, with the reader's rights. */
export class UnitsOfOperation extends Units {
  constructor(private readonly operation: Operation) {
    super();
  }

  get actor(): Actor {
    return actorOf(this.operation.viewer);
  }

  override async run<T>(_actor: Actor, _options: UnitOptions, work: (stores: Stores) => Promise<T>): Promise<T> {
    return work(storesOn(await this.operation.work()));
  }

  override rehearse(): never {
    throw new Error('An operation does not rehearse: previews are jobs.');
  }
}
