/** One PostgreSQL for a whole run of jest, on which every spec file makes databases of its own; see @tessera/persistence/testing. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

register('./typescript-hooks.js', import.meta.url);

export default async function setup() {
  const { startPostgres } = await import('../../apps/cli/src/postgres/start-postgres.ts');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tessera-test-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, durable: false, database: 'postgres' }).catch((error) => {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  process.env.TESSERA_TEST_ADMIN_URL = postgres.adminUrl;
  process.env.TESSERA_TEST_RUN = randomBytes(4).toString('hex');
  globalThis.tesseraTestPostgres = { ...postgres, dataDir };
}
