import { AT_THE_DOOR, type UnitsOfWork } from '@tessera/persistence';

import type { Viewer } from '../operation/viewer.js';
import type { Log } from '../server/log.js';
import type { Sessions } from '../session/sessions.js';
import type { SessionToken } from '../session/token.js';
import { Recent } from './recent.js';

/** What is worth an event: somebody who is signed in tries doors, or somebody tries to sign in as them. */
export type AuditKind = 'refused-not-theirs' | 'refused-role' | 'refused-limits' | 'sign-in-locked';

/** Who was refused; a token where nobody has looked yet whose it is. */
export interface Refused {
  readonly door: 'graphql' | 'route' | 'socket';
  /** A code of ours; never a value of the caller's. */
  readonly reason: string;
  readonly viewer?: Pick<Viewer, 'organisationId' | 'accountId'> | null;
  readonly token?: SessionToken | null;
}

type Actor = NonNullable<Refused['viewer']>;

const EVERY_MS = 10 * 60_000;
const AN_HOUR = 6;
const LOOKUPS_A_MINUTE = 60;

/**
 * Events about refusals, written apart from the unit of work that failed. An attacker fills neither the table nor the memory: in each process one
 * event of a kind and account in ten minutes, in the table six in an hour and sixty in a day; each says how many it stands for.
 */
export class AuditTrail {
  private readonly recent = new Recent(EVERY_MS);
  private lookups = { since: 0, count: 0 };

  constructor(
    private readonly units: UnitsOfWork,
    private readonly sessions: Sessions,
    private readonly log: Log,
  ) {}

  /** Never fails: what cannot be written is logged. */
  async note(kind: AuditKind, { door, reason, viewer, token }: Refused): Promise<void> {
    const who = viewer?.accountId ?? token?.hash.toString('hex');
    const times = who === undefined ? null : this.recent.turn(`${kind} ${who}`);
    if (times === null) return;
    await this.safely(async () => {
      const actor = viewer ?? (token && this.mayLookUp() ? await this.sessions.find(token) : null);
      if (actor) await this.write(actor, kind, { door, reason, times });
    });
  }

  /** For every account of this address: somebody has guessed so often that guesses must wait. */
  async signInLocked(emailKey: string): Promise<void> {
    const times = this.recent.turn(`sign-in-locked ${emailKey}`);
    if (times === null) return;
    await this.safely(async () => {
      for (const actor of await this.sessions.accountsOf(emailKey)) await this.write(actor, 'sign-in-locked', { door: 'route', reason: 'TOO_MANY_REQUESTS', times });
    });
  }

  private async write({ organisationId, accountId }: Actor, kind: AuditKind, detail: object): Promise<void> {
    await this.units.run(AT_THE_DOOR, { write: true, latest: true }, (unit) =>
      unit.query('select door_audit($1, $2, $3, $4, $5)', [organisationId, accountId, kind, JSON.stringify(detail), AN_HOUR]),
    );
  }

  /** Cookies can be made up; each would cost a look. */
  private mayLookUp(): boolean {
    const minute = Math.floor(Date.now() / 60_000);
    this.lookups = { since: minute, count: this.lookups.since === minute ? this.lookups.count + 1 : 1 };
    return this.lookups.count <= LOOKUPS_A_MINUTE;
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.log.warn({ err: error }, 'audit event not written'));
  }
}
