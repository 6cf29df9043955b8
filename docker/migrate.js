/**
 * Run once before api and worker: brings the database of DATABASE_URL (an administrator's) to the newest schema and writes the
 * address of the login role, which has no rights of its own, to LOGIN_URL_FILE. Safe to repeat.
 */
import { rename, writeFile } from 'node:fs/promises';

import { migrate } from '@tessera/persistence';

const { DATABASE_URL: adminUrl, LOGIN_URL_FILE: file } = process.env;
if (!adminUrl || !file) {
  console.error('Set DATABASE_URL and LOGIN_URL_FILE.');
  process.exit(1);
}
const { loginUrl } = await migrate(adminUrl);
await writeFile(`${file}.new`, loginUrl, { mode: 0o600 });
await rename(`${file}.new`, file);
console.log('The database is up to date.');
