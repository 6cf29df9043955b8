import { hashPassword } from '@tessera/api';
import pg from 'pg';

import { Client } from '../ingest/client.js';
import { handIn } from '../ingest/hand-in.js';
import { peopleAct } from './acts/people-act.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS, type DemoSignIn } from './sign-ins.js';
import { demoFiles } from './world/demo-files.js';
import { COMPANY } from './world/teams.js';

export interface DemoOptions {
  readonly adminUrl: string;
  /** Where the api answers. */
  readonly url: string;
  /** ISO day; the same day gives the same organisation. */
  readonly today: string;
  readonly progress: (done: number, total: number, file: string) => void;
}

/** Makes the demo organisation and hands its files in over the upload route, as anybody would. */
export async function loadDemo({ adminUrl, url, today, progress }: DemoOptions): Promise<{ people: number; files: number }> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const organisationId = await makeOrganisation(admin);
    const files = await demoFiles(today);
    const client = await Client.signIn(url, DEMO_SIGN_INS[0]!.email, DEMO_PASSWORD);
    for (const [at, file] of files.entries()) {
      progress(at, files.length, file.name);
      await handIn(client, { name: file.name, bytes: file.bytes as Uint8Array<ArrayBuffer> });
    }
    const people = await giveAccounts(admin, organisationId);
    await peopleAct(url, today);
    return { people, files: files.length };
  } finally {
    await admin.end();
  }
}

/** Empty but for the people who run it; once made it is only looked up, so that a load cut short can be begun again. */
async function makeOrganisation(admin: pg.Client): Promise<string> {
  const { rows: found } = await admin.query<{ id: string }>('select id from organisation where demo');
  if (found[0]) return found[0].id;
  await admin.query('begin');
  const { rows } = await admin.query<{ id: string }>(`insert into organisation (name, time_zone, demo) values ($1, 'Europe/Berlin', true) returning id`, [COMPANY]);
  const organisationId = rows[0]!.id;
  const hash = await hashPassword(DEMO_PASSWORD);
  for (const signIn of DEMO_SIGN_INS) await account(admin, organisationId, hash, signIn);
  await admin.query('commit');
  return organisationId;
}

async function account(admin: pg.Client, organisationId: string, hash: string, { email, name, roles }: DemoSignIn): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    'insert into account (organisation_id, email, name, password_hash) values ($1, $2, $3, $4) returning id',
    [organisationId, email, name, hash],
  );
  await admin.query('insert into account_role (organisation_id, account_id, role) select $1, $2, unnest($3::text[])', [organisationId, rows[0]!.id, roles]);
}

/** Everybody in the demo can sign in with their own e-mail; leads are leads because people.csv says so. Answers how many people there are. */
async function giveAccounts(admin: pg.Client, organisationId: string): Promise<number> {
  const hash = await hashPassword(DEMO_PASSWORD);
  const { rowCount } = await admin.query(
    `insert into account (organisation_id, email, name, password_hash, person_id)
     select $1, i.value, v.name, $2, v.person_id from person_version v
     join person_identifier i on i.organisation_id = v.organisation_id and i.person_id = v.person_id and i.kind = 'email' and i.recorded_to is null
     where v.organisation_id = $1 and v.recorded_to is null
     on conflict (organisation_id, email) do nothing`,
    [organisationId, hash],
  );
  return rowCount ?? 0;
}
