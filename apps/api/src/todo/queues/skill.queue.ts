import { Injectable } from '@nestjs/common';

import type { SaidOfName } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { UnitsById } from '../missing.reader.js';
import { UnknownNameQueue } from './unknown-name.queue.js';

/** Names that mean no skill known. Each of the people of whom their rows speak can come to meet one unit by it. */
@Injectable()
export class SkillQueue extends UnknownNameQueue {
  override readonly kind = 'skill';

  /** A mapping, a program or a requirement that waits for a skill may move any number of people. */
  protected override isSaid({ kind, person }: SaidOfName): boolean {
    return kind === 'evidence' && person !== null;
  }

  protected override units(operation: Operation, said: readonly SaidOfName[]): Promise<UnitsById> {
    return this.missing.peopleOf(operation, said.flatMap(({ name, person }) => (person === null ? [] : [{ id: name, person }])));
  }
}
