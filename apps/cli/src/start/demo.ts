import pg from 'pg';

import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../demo/sign-ins.js';
import { messageOf, Sentence } from '../sentence.js';
import { say } from './progress.js';
import type { Settings } from './settings.js';

/** `begun`: an earlier start was cut short while it loaded. `elsewhere`: only organisations of somebody's own live here. */
type DemoState = 'empty' | 'begun' | 'loaded' | 'elsewhere';

/** Loads the demo organisation where nobody lives yet; answers the lines to print below the address. */
export async function offerDemo({ demo, port }: Settings, adminUrl: string): Promise<string[]> {
  const state = await demoState(adminUrl);
  if (state === 'elsewhere') return [];
  if (state === 'empty' && !demo) return ['It is empty: the page that opens makes the first administrator.'];
  if (state !== 'loaded' && demo) await load(adminUrl, `http://localhost:${port}`);
  return [...DEMO_SIGN_INS.map(({ email, says }) => `  ${email.padEnd(26)} ${says}`), `  ${DEMO_PASSWORD.padEnd(26)} is the password of all of them, and of everybody in the demo`];
}

async function load(adminUrl: string, url: string): Promise<void> {
  // Brings the api's password hashing along, which other starts do without.
  const { loadDemo } = await import('../demo/load-demo.js');
  const began = performance.now();
  say('  demo organisation, handed in as anybody would:');
  const progress = (done: number, total: number, file: string): void => say(`    ${String(done + 1).padStart(String(total).length)} of ${total}  ${file}`);
  const { people } = await loadDemo({ adminUrl, url, today: new Date().toISOString().slice(0, 10), progress }).catch((error: unknown) => {
    throw new Sentence(`The demo organisation could not be loaded (${messageOf(error)}): start with --no-demo to do without it.`, { cause: error });
  });
  say(`  demo organisation ${people} people (${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

async function demoState(adminUrl: string): Promise<DemoState> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ any: boolean; demo: boolean; whole: boolean }>(
      `select exists (select from organisation) as any, exists (select from organisation where demo) as demo,
              exists (select from organisation o join account a on a.organisation_id = o.id where o.demo and a.person_id is not null) as whole`,
    );
    const { any, demo, whole } = rows[0]!;
    if (!any) return 'empty';
    if (!demo) return 'elsewhere';
    return whole ? 'loaded' : 'begun';
  } finally {
    await client.end();
  }
}
