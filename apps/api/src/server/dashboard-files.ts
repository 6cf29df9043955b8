import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import type { NextFunction, Request, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json']);

/** What answers by itself although a browser would take a page. */
const ROUTES = /^\/(graphql|health|metrics|templates|export|upload|document-files|credential-files)(\/|$)/;

const brotli = promisify(brotliCompress);

interface File {
  readonly body: Buffer;
  readonly type: string;
  readonly brotli: Promise<Buffer> | undefined;
}

/** The built dashboard: its files, and its page for every other address that a browser opens. Files are read once; hashed names are kept for a year. */
export function dashboardFiles(directory: string) {
  const root = path.resolve(directory);
  const files = new Map<string, Promise<File | null>>();
  const fileAt = (name: string): Promise<File | null> => {
    const known = files.get(name) ?? load(root, name);
    if (path.extname(name) !== '.html') void known.then((file) => file && files.set(name, known));
    return known;
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || ROUTES.test(request.path)) return next();
    const asset = path.extname(request.path) ? await fileAt(request.path) : null;
    const page = asset ?? (wantsPage(request) ? await fileAt('/index.html') : null);
    if (!page) return next();
    await send(request, response, page);
  };
}

/** The front door is always a page; elsewhere whoever asks one of our routes from a script says that it wants JSON. */
const wantsPage = ({ headers, path: where }: Request): boolean =>
  where === '/' || ((headers.accept ?? '').includes('text/html') && (path.extname(where) === '' || where === '/index.html'));

async function send(request: Request, response: Response, { body, type, brotli: compressed }: File): Promise<void> {
  const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  response.setHeader('content-type', type);
  response.setHeader('vary', 'accept-encoding');
  if (/^\/assets\//.test(request.path)) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  if (compressed && takesBrotli) response.setHeader('content-encoding', 'br');
  response.end(compressed && takesBrotli ? await compressed : body);
}

/** Null for what is not there, is no file, or lies outside. */
async function load(root: string, name: string): Promise<File | null> {
  const place = placeOf(root, name);
  const type = TYPES[path.extname(name)];
  if (!place || !type) return null;
  const isFile = await stat(place).then((found) => found.isFile(), () => false);
  if (!isFile) return null;
  const body = await readFile(place);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { body, type, brotli: COMPRESSED.has(path.extname(name)) ? brotli(body, { params }) : undefined };
}

function placeOf(root: string, name: string): string | null {
  try {
    const place = path.join(root, decodeURIComponent(name));
    return place.startsWith(root + path.sep) && !place.includes('\0') ? place : null;
  } catch {
    return null;
  }
}
