/** Bytes of script that a reader waits for: the entry and one page, with all that they import at once. Run after a build: `node apps/dashboard/first-load.js`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), 'dist');
const manifestFile = path.join(dist, '.vite/manifest.json');

export const isBuilt = () => existsSync(manifestFile);

/** Brotli bytes by page, as `[page, bytes]`, the largest first. */
export function firstLoads() {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const pages = Object.keys(manifest).filter((name) => name.endsWith('.page.tsx'));
  return pages.map((page) => [page, bytesOf(manifest, ['index.html', page])]).sort(([, a], [, b]) => b - a);
}

const weights = new Map();

/** Of a file, worked out once: pages share most of what they import. */
function weightOf(file) {
  if (!weights.has(file)) weights.set(file, brotliCompressSync(readFileSync(path.join(dist, file))).length);
  return weights.get(file);
}

function bytesOf(manifest, names) {
  const files = new Set();
  const visit = (name) => {
    const { file, imports = [] } = manifest[name];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  names.forEach(visit);
  return [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + weightOf(file), 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const [page, bytes] of firstLoads()) console.log(`${(bytes / 1000).toFixed(1)} kB  ${page}`);
