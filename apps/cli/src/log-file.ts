import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST = 10 * 1024 * 1024;

export interface LogFile {
  readonly path: string;
  readonly fd: number;
}

/** Opens `<dataDir>/logs/<name>.log` for appending; one that has grown past 10 MB is set aside first. */
export function openLog(dataDir: string, name: string): LogFile {
  const file = path.join(dataDir, 'logs', `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`);
  return { path: file, fd: openSync(file, 'a', 0o600) };
}
