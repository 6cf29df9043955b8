import { decide } from './decide/decide.js';
import { verify } from './verify/verify.js';
import { way } from './way/way.js';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { decide, verify, way };

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`npm run bench -- <name>, where <name> is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(1);
}
await bench();
