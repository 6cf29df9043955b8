import { Sentence } from '../sentence.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY = 65534;

/** PostgreSQL refuses to run as root; its processes then run as `nobody`. Undefined: they run as ourselves. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') throw new Sentence('PostgreSQL cannot run as root here: start Tessera as an ordinary user, or point DATABASE_URL at a server.');
  return { uid: NOBODY, gid: NOBODY };
}
