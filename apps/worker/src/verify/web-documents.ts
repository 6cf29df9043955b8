import { TypeOrmJobStore, TypeOrmWebDocumentStore, workerOf, type KeptDocument, type UnitsOfWork } from '@tessera/persistence';
import { checkAgainJob } from '@tessera/pipeline';
import type { DocumentSource, Fetched } from '@tessera/proof';

import type { SafeFetch } from './safe-fetch.js';

/** For how long a document is used again without asking its owner. */
const FRESH_MS = 60 * 60_000;

/** Documents of the web that credentials need, kept per organisation: a check can always say what it was told, and when. */
export class WebDocuments {
  /** `units` must have connections that no running job holds. */
  constructor(
    private readonly units: UnitsOfWork,
    private readonly web: Pick<SafeFetch, 'get'>,
  ) {}

  of(organisationId: string, { offline }: { readonly offline: boolean }): DocumentSource {
    const asked = new Map<string, Promise<Fetched>>();
    return {
      get: (url) => {
        const answer = asked.get(url) ?? this.find(organisationId, url, offline);
        asked.set(url, answer);
        return answer;
      },
    };
  }

  private async find(organisationId: string, url: string, offline: boolean): Promise<Fetched> {
    const kept = await this.units.run(workerOf(organisationId), { write: false }, (unit) => new TypeOrmWebDocumentStore(unit).find(url));
    if (kept && (offline || Date.now() - kept.fetchedAt.getTime() < FRESH_MS)) return found(kept);
    if (offline) return { kind: 'unreachable', why: 'offline' };
    const fetched = await this.web.get(url);
    if (fetched.kind === 'found') await this.keep(organisationId, url, fetched);
    if (fetched.kind === 'gone' && kept) await this.forget(organisationId, url);
    return fetched.kind === 'unreachable' && kept ? found(kept) : fetched;
  }

  /** Its owner took it back: what rests on it hears of it. */
  private forget(organisationId: string, url: string): Promise<void> {
    return this.units.run(workerOf(organisationId), { write: true, latest: true }, async (unit) => {
      await new TypeOrmWebDocumentStore(unit).end(url);
      await new TypeOrmJobStore(unit).enqueue(checkAgainJob({ urls: [url], batchId: null, isWithdrawn: false }));
    });
  }

  private keep(organisationId: string, url: string, { body, contentType, at }: Fetched & { readonly kind: 'found' }): Promise<void> {
    const document = { body: Buffer.from(body), mediaType: contentType ?? null, fetchedAt: at, isHandedIn: false };
    return this.units.run(workerOf(organisationId), { write: true, latest: true }, async (unit) => {
      const isNew = await new TypeOrmWebDocumentStore(unit).keep(url, document);
      if (isNew) await new TypeOrmJobStore(unit).enqueue(checkAgainJob({ urls: [url], batchId: null, isWithdrawn: false }));
    });
  }
}

const found = ({ body, mediaType, fetchedAt, isHandedIn }: KeptDocument): Fetched => ({ kind: 'found', body, at: fetchedAt, isHandedIn, ...(mediaType === null ? {} : { contentType: mediaType }) });
