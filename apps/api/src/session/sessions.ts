import { fold } from '@tessera/domain';
import { AT_THE_DOOR, type UnitsOfWork } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';
import type { ActingRole, Viewer } from '../operation/viewer.js';
import { unlessInterrupted } from './interrupted.js';
import { passwordFits } from './password.js';
import { newToken, type SessionToken } from './token.js';

export const SESSION_SECONDS = 7 * 24 * 3_600;
const LIFE = `${SESSION_SECONDS} seconds`;
const IDLE = '12 hours';

interface AccountRow {
  readonly organisation_id: string;
  readonly account_id: string;
  readonly password_hash: string | null;
  readonly roles: readonly ActingRole[];
}

interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly account_name: string;
  readonly account_email: string;
  readonly person_id: string | null;
  readonly acting_role: ActingRole;
  readonly roles: readonly ActingRole[];
  readonly hr_scope: readonly string[] | null;
  readonly led_teams: readonly string[];
}

/** The role one starts in: the one with the most to do. */
const FIRST: readonly ActingRole[] = ['hr', 'lead', 'learning', 'admin', 'employee'];

const firstOf = (roles: readonly ActingRole[]): ActingRole | undefined => FIRST.find((role) => roles.includes(role));

export const emailKey = (email: string): string => fold(email);

/** Sessions live in PostgreSQL; all of this happens before an organisation is known. */
export class Sessions {
  constructor(private readonly units: UnitsOfWork) {}

  /** The value of the new session's cookie; null when e-mail and password do not belong together. */
  async open(email: string, password: string): Promise<string | null> {
    const accounts = await this.units.run(AT_THE_DOOR, { write: false }, (unit) => unit.query<AccountRow>('select * from door_accounts($1)', [emailKey(email)]));
    const account = await fitting(accounts, password);
    return account ? this.begin(account) : null;
  }

  /** Those that an e-mail address could mean. */
  async accountsOf(key: string): Promise<{ readonly organisationId: string; readonly accountId: string }[]> {
    const accounts = await this.units.run(AT_THE_DOOR, { write: false }, (unit) => unit.query<AccountRow>('select * from door_accounts($1)', [key]));
    return accounts.map(({ organisation_id: organisationId, account_id: accountId }) => ({ organisationId, accountId }));
  }

  /** Null when the session has ended, is too old, or its account was disabled a moment ago. */
  async find({ organisationId, hash }: SessionToken): Promise<Viewer | null> {
    const [row] = await unlessInterrupted(() =>
      this.units.run(AT_THE_DOOR, { write: true }, (unit) => unit.query<SessionRow>('select * from door_session($1, $2, $3)', [organisationId, hash, IDLE])),
    );
    return row ? viewerFrom(organisationId, row) : null;
  }

  async close({ organisationId, hash }: SessionToken): Promise<void> {
    await unlessInterrupted(() => this.units.run(AT_THE_DOOR, { write: true }, (unit) => unit.query('select door_close_session($1, $2)', [organisationId, hash])));
  }

  async actAs({ organisationId, hash }: SessionToken, role: ActingRole): Promise<void> {
    await unlessInterrupted(() => this.units.run(AT_THE_DOOR, { write: true }, (unit) => unit.query('select door_act_as($1, $2, $3)', [organisationId, hash, role])));
  }

  private async begin({ organisation_id: organisationId, account_id, roles }: AccountRow): Promise<string> {
    const { token, value } = newToken(organisationId);
    const given = firstOf(roles) ?? 'employee';
    const values = [organisationId, account_id, token.hash, given, LIFE, LIMITS.sessionsPerAccount];
    await this.units.run(AT_THE_DOOR, { write: true, latest: true }, (unit) => unit.query('select door_open_session($1, $2, $3, $4, $5, $6)', values));
    // Only the session knows the roles that follow from facts, such as leading a team.
    const first = firstOf((await this.find(token))?.roles ?? []);
    if (first && first !== given) await this.actAs(token, first);
    return value;
  }
}

/** One e-mail may have an account in several organisations; the password says which. At least one comparison is made. */
async function fitting(accounts: readonly AccountRow[], password: string): Promise<AccountRow | null> {
  const [first = null, ...others] = accounts;
  if (await passwordFits(first?.password_hash ?? null, password)) return first;
  for (const account of others) if (await passwordFits(account.password_hash, password)) return account;
  return null;
}

/** A role that was taken away is not acted in any longer; without any role there is nothing to see. */
function viewerFrom(organisationId: string, row: SessionRow): Viewer | null {
  const actingRole = row.roles.includes(row.acting_role) ? row.acting_role : firstOf(row.roles);
  if (!actingRole) return null;
  return {
    organisationId,
    sessionId: row.session_id,
    accountId: row.account_id,
    accountName: row.account_name,
    accountEmail: row.account_email,
    personId: row.person_id,
    actingRole,
    roles: row.roles,
    hrScope: row.hr_scope,
    ledTeams: row.led_teams,
  };
}
