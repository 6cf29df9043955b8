import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

import { type Actor, scopeText } from './actor.js';
import { type DatabaseRole, roleName } from './database-role.js';

/** One transaction on one connection, with the rights of its actor. Its statements run one after the other, whoever asks. */
export interface UnitOfWork {
  readonly actor: Actor;
  /** TypeORM on the same connection and queue. */
  readonly manager: EntityManager;
  /** Rows as objects. `sql` is a constant of ours; values travel as parameters only. */
  query<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
}

/** Thrown inside a unit of work to take everything back and still answer: `run` resolves with `value`. */
export class RollBack<T> extends Error {
  constructor(readonly value: T) {
    super('Taken back on purpose.');
  }
}

const BEGIN = `select set_config('app.organisation', $1, true), set_config('app.person', $2, true), set_config('app.scope', $3, true), set_config('app.account', $4, true), set_config('role', $5, true)`;

export interface UnitOptions {
  readonly write: boolean;
  /** True: every statement sees what others have committed by then, not one moment. For claiming what others want too. */
  readonly latest?: boolean;
}

export class UnitsOfWork {
  private database: string | undefined;

  /** `source` is connected as the login role, which has no rights outside a unit of work. */
  constructor(private readonly source: DataSource) {}

  async run<T>(actor: Actor, options: UnitOptions, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const unit = await this.open(actor, options);
    try {
      const answer = await work(unit);
      await unit.commit();
      return answer;
    } catch (thrown) {
      await unit.rollBack();
      if (thrown instanceof RollBack) return thrown.value as T;
      throw thrown;
    }
  }

  /** For callers whose work has no single function, such as a GraphQL operation: exactly one of `commit` and `rollBack` must follow. */
  async open(actor: Actor, { write, latest = false }: UnitOptions): Promise<OpenUnitOfWork> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      serialise(runner);
      await runner.query(`begin isolation level ${latest ? 'read committed' : 'repeatable read'} ${write ? 'read write' : 'read only'}`);
      // TypeORM's own writes then open no transaction of theirs.
      Object.assign(runner, { isTransactionActive: true });
      await runner.query(BEGIN, [actor.organisationId, actor.personId ?? '', scopeText(actor.scope), actor.accountId ?? '', await this.role(actor.role, runner)]);
      return new OpenUnitOfWork(actor, runner);
    } catch (error) {
      await abandon(runner);
      throw error;
    }
  }

  /** Asked on the connection at hand: with all others waiting for this answer, there may be no other. */
  private async role(role: DatabaseRole, runner: QueryRunner): Promise<string> {
    if (this.database === undefined) {
      const [row] = (await runner.query('select current_database() as name')) as { name: string }[];
      this.database = row!.name;
    }
    return roleName(this.database, role);
  }
}

export class OpenUnitOfWork implements UnitOfWork {
  private ended = false;

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    // TypeORM answers [rows, count] to updates and deletes; the structured form is the same for all.
    const { records } = (await this.runner.query(sql, [...parameters], true)) as { records: R[] };
    return records;
  }

  commit(): Promise<void> {
    return this.end('commit');
  }

  rollBack(): Promise<void> {
    return this.end('rollback');
  }

  private async end(how: 'commit' | 'rollback'): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.runner.query(how);
      Object.assign(this.runner, { isTransactionActive: false });
      await this.runner.release();
    } catch (error) {
      await abandon(this.runner);
      if (how === 'commit') throw error;
    }
  }
}

/** pg runs one statement at a time on a connection; resolvers run in parallel, so their statements wait in line here. */
function serialise(runner: QueryRunner): void {
  const query = runner.query.bind(runner) as (...parameters: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const queued = (...parameters: unknown[]): Promise<unknown> => {
    const next = last.then(() => query(...parameters));
    last = next.catch(() => undefined);
    return next;
  };
  Object.assign(runner, { query: queued });
}

/** A connection whose transaction could not be ended is closed: it must not carry its rights to the next one. */
async function abandon(runner: QueryRunner): Promise<void> {
  const { releasePostgresConnection: close } = runner as unknown as { releasePostgresConnection: (why: Error) => Promise<void> };
  await close.call(runner, new Error('The unit of work could not be ended.'));
}
