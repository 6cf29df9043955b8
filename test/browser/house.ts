import { Client } from '@tessera/cli';
import pg from 'pg';
import type { Browser } from 'playwright-core';

import { openBrowser } from '../harness/browser.js';
import type { Queue } from '../harness/redis.js';
import { startSystem, type System } from '../harness/system.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'tessera-demo';
export const HR = 'hr@aurora.example';
export const ADMIN = 'admin@aurora.example';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: string;
  /** Whether people.csv names them as the lead of this team. */
  readonly leads: boolean;
}

const PEOPLE = `
  select v.person_id as id, v.name, e.value as email, t.name as team,
         exists (select from team_lead l where l.person_id = v.person_id and l.team_id = m.team_id and l.recorded_to is null) as leads
  from person_version v
  join person_identifier e on e.person_id = v.person_id and e.kind = 'email' and e.recorded_to is null
  join membership m on m.person_id = v.person_id and m.recorded_to is null
  join team_version t on t.team_id = m.team_id and t.recorded_to is null
  where v.recorded_to is null
  order by e.value`;

/** The demo organisation, running, with a browser beside it. */
export class House {
  private system: System | undefined;
  private browser: Browser | undefined;

  constructor(private readonly queue: Queue) {}

  async open(): Promise<void> {
    this.system = await startSystem({ queue: this.queue, demo: true });
    this.browser = await openBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.system?.stop();
  }

  visitor(): Promise<Visitor> {
    return Visitor.open(this.browser!, this.system!.url);
  }

  /** Signed in, on the page of their work. */
  async enter(email: string): Promise<Visitor> {
    const visitor = await this.visitor();
    await visitor.signIn(email, PASSWORD);
    return visitor;
  }

  client(email: string): Promise<Client> {
    return Client.signIn(this.system!.url, email, PASSWORD);
  }

  /** Past the walls. */
  async rows<R extends pg.QueryResultRow>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    const client = await this.administer();
    try {
      return (await client.query<R>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Everybody, each with their home team. */
  people(): Promise<DemoPerson[]> {
    return this.rows(PEOPLE);
  }

  /** Whoever writes to the table waits until they are let go. */
  async hinder(table: string): Promise<() => Promise<void>> {
    const client = await this.administer();
    await client.query(`begin; lock table ${table} in share row exclusive mode`);
    return () => client.end();
  }

  private async administer(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.system!.adminUrl });
    await client.connect();
    return client;
  }
}
