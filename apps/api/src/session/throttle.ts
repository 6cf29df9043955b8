import { createHash } from 'node:crypto';

import { AT_THE_DOOR, type UnitOfWork, type UnitsOfWork } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';
import { addressKey } from './address.js';

const MINUTE = 60_000;

/** `account`: this one has failed too often; `address`: too many tries come from there. */
export type Admission = 'admitted' | 'account' | 'address';

/** Who is tried, from where. */
export interface Try {
  readonly email: string;
  readonly address: string;
}

interface Attempts {
  readonly failures: number;
  /** Milliseconds since the last of them, by the clock of the database: there is one for all processes. */
  readonly age: number;
}

interface Subjects {
  readonly account: string;
  readonly address: string;
  /** The account from this address. */
  readonly pair: string;
}

const ATTEMPTS = 'select failures, extract(epoch from clock_timestamp() - last_at)::float8 * 1000 as age from door_attempts(array[$1], $2::interval)';

/** 10 free failures, then 1, 2, 4, 8, 15 minutes between one try and the next. */
export function waitAfter(failures: number): number {
  return failures < LIMITS.signInFailures ? 0 : Math.min(15, 2 ** (failures - LIMITS.signInFailures)) * MINUTE;
}

/**
 * Slows guessing, per account and per address, whether the account exists or not. From where its owner has signed in before, an account's failures
 * are counted apart: guesses from elsewhere never lock the owner out. Names and addresses are kept as hashes, failures for a day, successes for a month.
 */
export class Throttle {
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly units: UnitsOfWork) {}

  /** Counts a try before it is made, one after the other in all processes of the api, so that parallel guesses count too. */
  admit(attempt: Try): Promise<Admission> {
    const next = this.line.then(() => this.tryOnce(subjectsOf(attempt)));
    this.line = next.catch(() => undefined);
    return next;
  }

  /** After a sign-in the count that it was held to starts anew; that of the address does not. */
  async succeeded(attempt: Try): Promise<void> {
    const { account, pair } = subjectsOf(attempt);
    await this.atTheDoor(async (unit) => {
      if (!(await isKnown(unit, pair))) await record(unit, account, false);
      await record(unit, pair, false);
    });
  }

  private tryOnce({ account, address, pair }: Subjects): Promise<Admission> {
    return this.atTheDoor(async (unit) => {
      for (const one of [account, address]) await unit.query(`select pg_advisory_xact_lock(hashtextextended('sign in ' || $1, 0))`, [one]);
      const counted = (await isKnown(unit, pair)) ? pair : account;
      const refusal = await this.refusal(unit, counted, address);
      if (refusal) return refusal;
      for (const one of [counted, address]) await record(unit, one, true);
      return 'admitted';
    });
  }

  private async refusal(unit: UnitOfWork, counted: string, address: string): Promise<Admission | null> {
    const [fromThere] = await unit.query<Attempts>(ATTEMPTS, [address, '1 minute']);
    if ((fromThere?.failures ?? 0) >= LIMITS.signInsPerAddress) return 'address';
    const [last] = await unit.query<Attempts>(ATTEMPTS, [counted, '1 day']);
    return last && last.age < waitAfter(last.failures) ? 'account' : null;
  }

  /** Each statement sees what others have just counted. */
  private atTheDoor<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.units.run(AT_THE_DOOR, { write: true, latest: true }, work);
  }
}

async function isKnown(unit: UnitOfWork, pair: string): Promise<boolean> {
  const [row] = await unit.query<{ known: boolean }>('select door_known($1) as known', [pair]);
  return row!.known;
}

async function record(unit: UnitOfWork, subject: string, failed: boolean): Promise<void> {
  await unit.query('select door_attempt($1, $2)', [subject, failed]);
}

function subjectsOf({ email, address }: Try): Subjects {
  const from = addressKey(address);
  return { account: subject('account', email), address: subject('address', from), pair: subject('pair', `${email}\0${from}`) };
}

const subject = (kind: string, value: string): string => createHash('sha256').update(`${kind}\0${value}`).digest('hex');
