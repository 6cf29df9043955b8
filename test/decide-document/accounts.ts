import pg from 'pg';

import { FIRST } from '../harness/set-up.js';

export const ADA = 'ada@works.example';
export const SECOND = 'second@test.example';
export const LEAD = 'lead@test.example';

/** Ada, a second person of HR, and the lead of Ada's team, each with an account of their own and the password of the first. */
export async function giveAccounts(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const like = `select organisation_id, $1, $2, password_hash, (select person_id from person_identifier i where i.value = $1 and i.recorded_to is null) from account where email = $3`;
    for (const [email, name] of [[ADA, 'Ada Byron'], [SECOND, 'Second Reader'], [LEAD, 'Lina Lead']]) await client.query(`insert into account (organisation_id, email, name, password_hash, person_id) ${like}`, [email, name, FIRST.email]);
    await client.query(`insert into account_role (organisation_id, account_id, role) select organisation_id, id, 'hr' from account where email = $1`, [SECOND]);
    await client.query(`insert into account_role (organisation_id, account_id, role, team_id) select a.organisation_id, a.id, 'lead', t.id from account a join team t on t.organisation_id = a.organisation_id where a.email = $1`, [LEAD]);
  } finally {
    await client.end();
  }
}
