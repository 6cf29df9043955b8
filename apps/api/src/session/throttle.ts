import { createHash } from 'node:crypto';

import { AT_THE_DOOR, type UnitsOfWork } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';

const MINUTE = 60_000;

interface Attempts {
  readonly subject: string;
  readonly failures: number;
  readonly last_at: Date;
}

/** 10 free failures, then 1, 2, 4, 8, 15 minutes between one try and the next. */
export function waitAfter(failures: number): number {
  return failures < LIMITS.signInFailures ? 0 : Math.min(15, 2 ** (failures - LIMITS.signInFailures)) * MINUTE;
}

/** Slows guessing, per account and per address, whether the account exists or not. Names and addresses are kept as hashes for a day. */
export class Throttle {
  private line: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly units: UnitsOfWork,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a try before it is made, one caller after the other, so that parallel guesses count too. False: not now. */
  admit(email: string, address: string): Promise<boolean> {
    const next = this.line.then(() => this.tryOnce(subject('account', email), subject('address', address)));
    this.line = next.catch(() => undefined);
    return next;
  }

  /** After a sign-in the account starts anew; the address does not. */
  async succeeded(email: string): Promise<void> {
    await this.record(subject('account', email), false);
  }

  private async tryOnce(account: string, address: string): Promise<boolean> {
    if (await this.mustWait(account, address)) return false;
    await this.record(account, true);
    await this.record(address, true);
    return true;
  }

  private async mustWait(account: string, address: string): Promise<boolean> {
    const { ofAccount, ofAddress } = await this.units.run(AT_THE_DOOR, { write: false }, async (unit) => ({
      ofAccount: await unit.query<Attempts>(`select * from door_attempts(array[$1], interval '1 day')`, [account]),
      ofAddress: await unit.query<Attempts>(`select * from door_attempts(array[$1], interval '1 minute')`, [address]),
    }));
    if ((ofAddress[0]?.failures ?? 0) >= LIMITS.signInsPerAddress) return true;
    const last = ofAccount[0];
    return last !== undefined && last.last_at.getTime() + waitAfter(last.failures) > this.now();
  }

  private async record(of: string, failed: boolean): Promise<void> {
    await this.units.run(AT_THE_DOOR, { write: true }, (unit) => unit.query('select door_attempt($1, $2)', [of, failed]));
  }
}

const subject = (kind: string, value: string): string => createHash('sha256').update(`${kind}\0${value}`).digest('hex');
