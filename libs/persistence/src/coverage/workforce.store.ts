import { type DecidedSetting, formatDay, policyOf, TesseraError, type Day, type Workforce } from '@tessera/domain';
import { type Setting, WorkforceStore } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import { bitsAt, bytesAt, float64s, ids, int32s } from './columns.js';
import * as sql from './workforce.sql.js';

type Packed<Columns extends string> = Readonly<Record<Columns, Buffer | null>>;
type Listed<Columns extends string> = Packed<Columns> & { readonly id: string | null };

export class TypeOrmWorkforceStore extends WorkforceStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async setting(): Promise<Setting> {
    const [row] = await this.unit.query<Omit<Setting, 'policy'> & { settings: DecidedSetting[] }>(sql.SETTING, [this.unit.actor.organisationId]);
    if (!row) throw new TesseraError('not-found', 'ORGANISATION_NOT_FOUND', 'There is no such organisation.');
    const { settings, ...setting } = row;
    return { ...setting, policy: policyOf(settings) };
  }

  /** Every join is of whole tables. Right after a first large import no statistics say so, and nested loops would take minutes. Evidence is sorted in memory. */
  override async load(days: readonly Day[], knownAt: Date | string | null): Promise<Workforce[]> {
    await this.unit.query(`select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`);
    const loaded = await this.loadAll(days, knownAt);
    await this.unit.query(sql.USUAL_SETTING);
    return loaded;
  }

  private async loadAll(days: readonly Day[], knownAt: Date | string | null): Promise<Workforce[]> {
    const same = {
      teams: await this.teams(knownAt),
      roles: { ids: ids((await this.row<{ id: string | null }>(sql.ROLE_COLUMNS, [knownAt])).id) },
      topics: await this.topics(knownAt),
      evidence: await this.evidence(knownAt),
    };
    const all: Workforce[] = [];
    for (const day of days) all.push({ ...same, ...(await this.onDay([knownAt, formatDay(day)])) });
    return all;
  }

  private async onDay(when: readonly unknown[]): Promise<Pick<Workforce, 'people' | 'posts' | 'requirements' | 'exemptions'>> {
    const people = await this.row<Listed<'team' | 'joined' | 'away'>>(sql.PEOPLE_COLUMNS, when);
    const posts = await this.row<Packed<'person' | 'role' | 'since'>>(sql.POST_COLUMNS, when);
    const exemptions = await this.row<Packed<'person' | 'topic'>>(sql.EXEMPTION_COLUMNS, when);
    return {
      people: { ids: ids(people.id), team: int32s(people.team), joinedOn: int32s(people.joined), onLeave: bytesAt(0, int32s(people.away)) },
      posts: { person: int32s(posts.person), role: int32s(posts.role), since: int32s(posts.since) },
      requirements: await this.requirements(when),
      exemptions: { person: int32s(exemptions.person), topic: int32s(exemptions.topic) },
    };
  }

  private async requirements(when: readonly unknown[]): Promise<Workforce['requirements']> {
    const row = await this.row<Listed<'kind' | 'owner' | 'topic' | 'asked' | 'grace' | 'minimum'>>(sql.REQUIREMENT_COLUMNS, when);
    const asked = int32s(row.asked);
    return {
      ids: ids(row.id),
      ownerKind: bytesAt(0, int32s(row.kind)),
      owner: int32s(row.owner),
      topic: int32s(row.topic),
      level: bytesAt(0, asked),
      grade: bytesAt(1, asked),
      weight: bytesAt(2, asked),
      graceDays: int32s(row.grace),
      minimum: int32s(row.minimum),
    };
  }

  private async teams(knownAt: Date | string | null): Promise<Workforce['teams']> {
    const row = await this.row<Listed<'parent'>>(sql.TEAM_COLUMNS, [knownAt]);
    return { ids: ids(row.id), parent: int32s(row.parent) };
  }

  private async topics(knownAt: Date | string | null): Promise<Workforce['topics']> {
    const row = await this.row<Listed<'kind'>>(sql.TOPIC_COLUMNS, [knownAt]);
    return { ids: ids(row.id), kind: bytesAt(0, int32s(row.kind)) };
  }

  private async evidence(knownAt: Date | string | null): Promise<Workforce['evidence']> {
    const row = await this.row<Listed<'person' | 'topic' | 'said' | 'from' | 'until' | 'revoked'>>(sql.EVIDENCE_COLUMNS, [knownAt]);
    const said = int32s(row.said);
    return {
      ids: ids(row.id),
      person: int32s(row.person),
      topic: int32s(row.topic),
      level: bytesAt(0, said),
      grade: bytesAt(1, said),
      negative: bitsAt(16, said),
      settles: bitsAt(17, said),
      pending: bytesAt(3, said),
      from: float64s(row.from),
      until: float64s(row.until),
      revokedAt: float64s(row.revoked),
    };
  }

  private async row<R>(statement: string, when: readonly unknown[]): Promise<R> {
    const [row] = await this.unit.query<R>(statement, [this.unit.actor.organisationId, ...when]);
    return row!;
  }
}
