import DataLoader from 'dataloader';
import type { Actor, OpenUnitOfWork, UnitOfWork, UnitsOfWork } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';
import type { SessionToken } from '../session/token.js';
import { problem, unauthenticated } from './problem.js';
import { type Sight, sightOfNames, sightOfRecords, sightOfTeams } from './sight.js';
import { type TeamTree, teamTree } from './team-tree.js';
import { actorOf, type Viewer } from './viewer.js';

const TEAMS = `
  select team_id as id, name, parent_id from team_version
  where organisation_id = $1 and recorded_to is null`;

/**
 * One GraphQL operation and its one unit of work, which is opened at the first statement and closed when the operation ends.
 * Every statement gets the organisation as $1; statements about people get `sight` as $2 and $3.
 */
export class Operation {
  /** Set before the first resolver runs. */
  write = false;
  /** True: each statement sees what others have committed by then. */
  latest = false;
  private unit: Promise<OpenUnitOfWork> | undefined;
  private ended: Error | undefined;
  private readonly made = new Map<unknown, unknown>();

  constructor(
    private readonly units: UnitsOfWork,
    readonly viewerOrNobody: Viewer | null,
    readonly token: SessionToken | null = null,
  ) {}

  get viewer(): Viewer {
    if (!this.viewerOrNobody) throw unauthenticated();
    return this.viewerOrNobody;
  }

  /** About the organisation as a whole: $1 is the organisation, the rest begins at $2. */
  async rows<R>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    const unit = await this.opened();
    return unit.query<R>(sql, [this.viewer.organisationId, ...parameters]);
  }

  /** For functions of the database that know the organisation from the unit of work: the parameters are as given. */
  async bare<R>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    return (await this.opened()).query<R>(sql, parameters);
  }

  /** About people by name: $1 organisation, $2 teams or null, $3 the one person or null; the rest begins at $4. */
  async names<R>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    return this.seen<R>(sightOfNames(this.viewer, await this.tree()), sql, parameters);
  }

  /** About evidence, credentials and units of people: as `names`, for readers who may open them. */
  async records<R>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    return this.seen<R>(await this.sightOfRecords(), sql, parameters);
  }

  /** Who sees nobody asks for nothing: some roles have no rights on these tables at all. */
  private async seen<R>({ teams, self }: Sight, sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return teams?.length === 0 ? [] : this.rows<R>(sql, teams, self, ...parameters);
  }

  async sightOfRecords(): Promise<Sight> {
    return sightOfRecords(this.viewer, await this.tree());
  }

  /** Teams whose figures this reader may open; null for all. */
  async teamsInSight(): Promise<readonly string[] | null> {
    return sightOfTeams(this.viewer, await this.tree());
  }

  tree(): Promise<TeamTree> {
    return this.once(TEAMS, async () => teamTree(await this.rows(TEAMS)));
  }

  /** What is read at most once in an operation, by any key. */
  once<T>(key: unknown, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }

  /** One loader per key and operation; a key that the batch does not answer is null. */
  loader<V>(key: unknown, load: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>): DataLoader<string, V | null> {
    return this.once(key, () =>
      new DataLoader<string, V | null>(async (ids) => {
        const found = await load(ids);
        return ids.map((id) => found.get(id) ?? null);
      }, { maxBatchSize: 1_000 }),
    );
  }

  /** Writes on behalf of a query: its own unit of work is closed first, so that one operation never holds two connections. */
  async aside<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    if (this.write) return work(await this.opened());
    await this.close('commit');
    return this.units.run(this.actor(), { write: true }, work);
  }

  /** The open unit of work, for pipeline steps that take one. */
  async work(): Promise<UnitOfWork> {
    return this.opened();
  }

  /** Statements that come later fail; the connection goes back clean. */
  async end(how: 'commit' | 'rollBack'): Promise<void> {
    this.ended ??= problem('TIMEOUT', 'OPERATION_ENDED', 'The operation has ended.');
    await this.close(how);
  }

  abort(why: Error): void {
    this.ended ??= why;
  }

  private actor(): Actor {
    return actorOf(this.viewer);
  }

  private opened(): Promise<OpenUnitOfWork> {
    if (this.ended) return Promise.reject(this.ended);
    return (this.unit ??= this.open());
  }

  private async open(): Promise<OpenUnitOfWork> {
    const unit = await this.units.open(this.actor(), { write: this.write, latest: this.latest });
    await unit.query(`select set_config('statement_timeout', $1, true)`, [String(LIMITS.operationMs)]);
    return unit;
  }

  private async close(how: 'commit' | 'rollBack'): Promise<void> {
    const unit = this.unit;
    this.unit = undefined;
    const open = await unit?.catch(() => undefined);
    await open?.[how]();
  }
}
