/** What `npm test` runs: every jest project, then what was left out and why, then one line that counts. */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { leftOut } from './harness/left-out.js';

const root = path.resolve(import.meta.dirname, '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const reporters = ['--reporters=default', `--reporters=${path.join(root, 'test/harness/reporter.js')}`];

const child = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...process.argv.slice(2), ...reporters], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
let counted = { passed: 0, failed: 1 };
child.on('message', (message) => (counted = message));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.on('close', (code) => {
  for (const sentence of leftOut()) console.log(sentence);
  // A run that ends badly after all its tests passed (a coverage limit, a crash on the way out) is a failure too.
  const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
  console.log(`${counted.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
