/**
 * Lets plain Node import our TypeScript as it stands, so that tests need no build.
 * Used where jest's own transform does not reach: in its global setup. Settings as in jest.config.js.
 */
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const options = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

export async function resolve(specifier, context, next) {
  const source = ours(specifier, context.parentURL);
  return source ? { url: source, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), options);
  return { format: 'module', source: code, shortCircuit: true };
}

function ours(specifier, parent) {
  const [, name, entry = 'index'] = /^@tessera\/([a-z]+)(?:\/([a-z-]+))?$/.exec(specifier) ?? [];
  if (name) return firstOf(['libs', 'apps'].map((dir) => path.join(root, dir, name, 'src', `${entry}.ts`)));
  if (specifier.startsWith('.') && specifier.endsWith('.js') && parent?.endsWith('.ts')) return firstOf([fileURLToPath(new URL(specifier, parent)).replace(/\.js$/, '.ts')]);
  return undefined;
}

function firstOf(files) {
  const file = files.find(existsSync);
  return file && pathToFileURL(file).href;
}
