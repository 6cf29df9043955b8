/**
 * Makes a bare checkout ready: run by npm before `start`, `test` and `tessera`.
 * Plain JavaScript without a dependency, because nothing is installed yet. It speaks on stderr: stdout belongs to the command that follows.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);
const stamp = at('dist', 'built.json');
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** nx asks nobody, leaves no daemon behind and draws no full-screen terminal. */
const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

await makeReady();

async function makeReady() {
  if (!isNodeNewEnough()) stop(`Tessera needs Node.js 20.19 or newer; this is ${process.version}. Install a newer one from nodejs.org and try again.`);
  if (!isInstalled()) await install();
  if (!isBuilt()) await build();
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Compares what npm says it installed with the lockfile, package by package: a date would lie after a `git checkout`. */
function isInstalled() {
  const wanted = readJson(at('package-lock.json'));
  const found = readJson(at('node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted.packages)
    .filter(([where, { optional, devOptional }]) => where.includes('node_modules/') && !optional && !devOptional)
    .every(([where, { version, link, resolved }]) => {
      const there = found.packages[where];
      return there !== undefined && (link ? there.resolved === resolved : there.version === version);
    });
}

async function install() {
  say('Installing packages (once; about a minute) ...');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // --include: with NODE_ENV=production npm would leave out what the build needs.
  const done = await run([...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], 'installing');
  if (!done) stop('npm ci did not succeed: see its messages above. Behind a proxy, set HTTPS_PROXY or npm\'s registry and run the command again.');
}

async function build() {
  say('Building (once, and after changes; about half a minute) ...');
  const sources = hashOfSources();
  const nx = [process.execPath, at('node_modules', 'nx', readJson(at('node_modules', 'nx', 'package.json')).bin.nx)];
  const built = (await run([...nx, 'run-many', '-t', 'build', '--exclude=e2e', '--outputStyle=stream'], 'building')) || (await buildWithoutNx(nx));
  if (!built) stop('The build did not succeed: see its messages above.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ sources, outputs: outputs() }));
}

/** nx has a native part that does not run everywhere; the compilers do. */
async function buildWithoutNx(nx) {
  const nxRuns = await run([...nx, 'show', 'projects'], 'asking nx', 'ignore');
  if (nxRuns) return false;
  say('nx does not run here; building with the compilers alone ...');
  const bin = (...parts) => [process.execPath, at('node_modules', ...parts)];
  const projects = ['cli', 'api', 'worker'].map((name) => at('apps', name));
  return (await run([...bin('typescript', 'bin', 'tsc'), '-b', ...projects], 'compiling')) && (await run([...bin('vite', 'bin', 'vite.js'), 'build', at('apps', 'dashboard')], 'bundling'));
}

function isBuilt() {
  const last = readJson(stamp);
  return last !== undefined && last.sources === hashOfSources() && last.outputs.every((dir) => existsSync(at(dir)));
}

/** Sizes and times, not contents: a false alarm costs one build that nx answers from its cache. */
function hashOfSources() {
  const hash = createHash('sha256');
  const files = ['apps', 'libs'].flatMap((dir) => [...walk(dir)]);
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'schema.graphql', ...files]) {
    const facts = statSync(at(file), { throwIfNoEntry: false });
    if (facts) hash.update(`${file}:${facts.size}:${facts.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function* walk(dir) {
  for (const entry of readdirSync(at(dir), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist') yield* walk(file);
    else if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) yield file;
  }
}

function outputs() {
  return ['apps', 'libs'].flatMap((dir) => readdirSync(at(dir)).map((name) => path.join(dir, name, 'dist'))).filter((dir) => existsSync(at(dir)));
}

/** True when the command ended well. Says every 15 seconds that it is still at work. */
function run([command, ...args], doing, output = 2) {
  const began = Date.now();
  const timer = setInterval(() => say(`  still ${doing} (${Math.round((Date.now() - began) / 1000)} s)`), 15_000);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...quietNx }, stdio: ['ignore', output, output] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  }).finally(() => clearInterval(timer));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
