import { rm } from 'node:fs/promises';

export default async function teardown() {
  const { stop, dataDir } = globalThis.tesseraTestPostgres;
  await stop();
  await rm(dataDir, { recursive: true, force: true });
}
