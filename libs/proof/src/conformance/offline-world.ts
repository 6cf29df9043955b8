import type { DocumentSource, Fetched } from '../documents/document-source.js';
import { addressOf } from '../issuer/did-web.js';
import { isObject, textOf, type JsonObject } from '../json/json.js';
import type { FixtureEntry, FixtureFolder } from './fixture-folder.js';

export interface OfflineWorld extends DocumentSource {
  /** Every address that was asked for, in order. */
  readonly asked: readonly string[];
}

/** The documents of a fixture folder as one entry sees them. Nothing else can be reached. */
export function offlineWorld(folder: FixtureFolder, entry: FixtureEntry, self: Uint8Array): OfflineWorld {
  const asked: string[] = [];
  const named = new Map<string, unknown>([...Object.entries(folder.byUrl).map(([url, id]) => [fetchable(url), `@doc:${id}`] as const), ...Object.entries(entry.documents ?? {}).map(([url, what]) => [fetchable(url), what] as const)]);
  return {
    asked,
    get: async (url) => {
      asked.push(url);
      const what = named.get(url);
      if (what === '@self') return { kind: 'found', body: self, at: folder.now };
      return answer(isObject(what) ? what : folder.docs[textOf(what)?.slice('@doc:'.length) ?? ''], folder.now);
    },
  };
}

/** The folder may list the document of a did:web under its DID, and others by http; all are fetched by https. */
function fetchable(url: string): string {
  return url.startsWith('did:web:') ? (addressOf(url) ?? url) : url.replace(/^http:/, 'https:');
}

function answer(document: JsonObject | undefined, at: Date): Fetched {
  if (document?.['status'] === 410) return { kind: 'gone' };
  if (document?.['status'] !== 200) return { kind: 'unreachable', why: 'offline' };
  const body = document['body'];
  return { kind: 'found', body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), at };
}
