import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

export interface UnpackedChromium {
  readonly program: string;
  readonly env: Record<string, string>;
}

const VERSION = '147.0.0';
const BLOCK = 512;

/**
 * The Chromium that the npm package @sparticuz/chromium carries, with the libraries (NSS and others) and the fonts it needs beside
 * glibc. Unpacked once, into a folder for temporary files that belongs to this user alone. Linux x64 only.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const home = path.join(tmpdir(), `tessera-chromium-${VERSION}-${process.getuid?.() ?? 0}`);
  if (!(await stat(home).catch(() => undefined))) await unpack(home);
  return { program: path.join(home, 'chromium'), env: { LD_LIBRARY_PATH: path.join(home, 'lib'), FONTCONFIG_PATH: home } };
}

/** Beside its place first, so that a half-unpacked browser is never taken for a whole one. */
async function unpack(home: string): Promise<void> {
  const packed = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const half = `${home}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o700 });
  await pipeline(createReadStream(path.join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(path.join(half, 'chromium'), { mode: 0o700 }));
  await untar(path.join(packed, 'al2023.tar.br'), half);
  await untar(path.join(packed, 'fonts.tar.br'), half);
  await writeFile(path.join(half, 'fonts.conf'), `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`);
  await rename(half, home).catch(() => rm(half, { recursive: true }));
}

/** Plain files of a tar archive; these archives hold nothing else. */
async function untar(archive: string, into: string): Promise<void> {
  const tar = brotliDecompressSync(await readFile(archive));
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const text = (from: number, to: number): string => tar.toString('latin1', at + from, at + to).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 136), 8);
    const file = path.join(into, text(0, 100));
    if (/^[0\0]?$/.test(text(156, 157))) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, tar.subarray(at + BLOCK, at + BLOCK + size));
      await chmod(file, 0o755);
    }
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
}
