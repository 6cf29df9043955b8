import { Injectable } from '@nestjs/common';

import type { SaidOfName } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { UnitsById } from '../missing.reader.js';
import { UnknownNameQueue } from './unknown-name.queue.js';

/** What an absence, an exemption and the like say is no evidence: whoever it is, it makes nothing met. */
const SAYS_MORE = ['learning', 'credentials', 'evidence'];

/** E-mails and ids that belong to nobody known. Whoever it is can come to meet no more than what their rows say and somebody lacks. */
@Injectable()
export class PersonQueue extends UnknownNameQueue {
  override readonly kind = 'person';

  protected override isSaid({ kind, title, skill }: SaidOfName): boolean {
    return !SAYS_MORE.includes(kind) || title !== null || skill !== null;
  }

  protected override units(operation: Operation, said: readonly SaidOfName[]): Promise<UnitsById> {
    return this.missing.topicsOf(operation, said.map(({ name, title, skill }) => ({ id: name, title, skill })));
  }
}
