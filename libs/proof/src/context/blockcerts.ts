import { createRequire } from 'node:module';
import { isObject, type JsonObject } from '../json/json.js';
import { fingerprint } from './context-set.js';

/** The package ships its contexts as files; its own module imports them in a newer way than every runner knows. */
const load = createRequire(import.meta.url);

interface Shipped {
  readonly file: string;
  readonly pin: string;
  readonly urls: readonly string[];
}

const schema = (version: string): readonly string[] => ['w3id.org/blockcerts', 'www.blockcerts.org'].map((host) => `https://${host}/schema/${version}/context.json`);

const SHIPPED: readonly Shipped[] = [
  { file: '2.0/obi', pin: '4b5f71314b9fef23264b05bab6a03811e8fc1e5e7506b79b092aec91865e7e07', urls: ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'] },
  { file: '2.0/context', pin: '9c60cadaba9e5e85dff2372e4be1d565452444ef554a6f388b419ff9d23c6938', urls: ['https://w3id.org/blockcerts/v2', ...schema('2.0')] },
  { file: '2.1/context', pin: '6fd81a8d7ea396d005ae4b712e9ecec1df6f8e54dbff20773bb76b9ce6cdfeb4', urls: ['https://w3id.org/blockcerts/v2.1', ...schema('2.1')] },
  { file: '3.0/context', pin: 'ce2b7f5b1b9b81b84e5d41aaa6fe76802e932ce9f48bcb63532f4eacfc3f29ee', urls: ['https://w3id.org/blockcerts/v3', 'https://w3id.org/blockcerts/v3.0', ...schema('3.0')] },
  { file: '3.1/context', pin: '0acee5480ba39ed3d82b1ef98e600f8eebf31c30253860ae0f081f8ff84ec557', urls: ['https://w3id.org/blockcerts/v3.1', ...schema('3.1')] },
  { file: '3.2/context', pin: '1ebd84139639d0509fc0f20924746ffe42cd26a024ce2603a6fc86e3945e7b53', urls: ['https://w3id.org/blockcerts/v3.2', ...schema('3.2')] },
];

/** Every address of a context of Blockcerts, and the Open Badges one that they build on. A package that brings another body stops the program. */
export const blockcertsContexts: ReadonlyMap<string, JsonObject> = new Map(SHIPPED.flatMap((shipped) => {
  const document = read(shipped);
  return shipped.urls.map((url) => [url, document] as const);
}));

function read({ file, pin }: Shipped): JsonObject {
  const document: unknown = load(`@blockcerts/schemas/schemas/${file}.json`);
  if (!isObject(document) || fingerprint(document) !== pin) throw new Error(`The context ${file} of Blockcerts is not the one that was pinned.`);
  return document;
}
