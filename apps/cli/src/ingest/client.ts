import { setTimeout as pause } from 'node:timers/promises';

import { Sentence } from '../sentence.js';

export interface ClientBatch {
  readonly id: string;
  readonly kind: string | null;
  readonly status: string;
  readonly counts: { readonly rowsIn: number; readonly stored: number; readonly changed: number; readonly unchanged: number; readonly waiting: number; readonly refused: number };
  readonly problem: { readonly message: string } | null;
  readonly job: { readonly phase: string | null; readonly done: number; readonly total: number | null } | null;
}

interface SentFile {
  readonly name: string;
  readonly bytes: NonNullable<RequestInit['body']>;
}

const BATCH = 'id kind status counts { rowsIn stored changed unchanged waiting refused } problem { message } job { phase done total }';
/** State changes carry it, because no other site can make a browser send it. */
const OURS = { 'x-tessera': '1' };

/** Speaks to a running Tessera as a signed-in person does: the same routes as the dashboard's. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Client> {
    const answer = await reach(`${url}/session`, {
      method: 'POST',
      headers: { ...OURS, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Sentence(answer.status === 429 ? 'Too many tries: wait a few minutes.' : 'This e-mail and password do not sign in.');
    const [cookie] = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (!cookie) throw new Sentence(`${url} answered, but it is not Tessera.`);
    return new Client(url, cookie);
  }

  /** Sends the bytes and answers with the batch that now reads them. */
  async upload(name: string, bytes: SentFile['bytes']): Promise<string> {
    const answer = await this.put('/upload', { name, bytes });
    const body = (await answer.json()) as { batchId?: string; message?: string };
    if (!body.batchId) throw new Sentence(`${name} was not taken: ${body.message ?? `status ${answer.status}`}`);
    return body.batchId;
  }

  /** Sends a certificate as a file, with what is said of it. */
  async handInDocument(name: string, said: Readonly<Record<string, unknown>>, bytes: SentFile['bytes']): Promise<void> {
    const answer = await this.put('/document-files', { name, bytes }, { 'x-document': encodeURIComponent(JSON.stringify(said)) });
    if (!answer.ok) throw new Sentence(((await answer.json()) as { message?: string }).message ?? `The certificate was not taken: status ${answer.status}`);
  }

  async commit(id: string): Promise<void> {
    await this.ask(`mutation ($id: ID!) { commitBatch(id: $id) { id } }`, { id });
  }

  /** Waits until the batch is no longer in one of these states; `seen` hears of every look in between. */
  async settled(id: string, during: readonly string[], seen: (batch: ClientBatch) => void = () => undefined): Promise<ClientBatch> {
    for (;;) {
      const { batch } = await this.ask<{ batch: ClientBatch }>(`query ($id: ID!) { batch(id: $id) { ${BATCH} } }`, { id });
      if (!during.includes(batch.status)) return batch;
      seen(batch);
      await pause(250);
    }
  }

  /** Waits until no job of the organisation waits or runs. */
  async quiet(): Promise<void> {
    for (;;) {
      const { jobs } = await this.ask<{ jobs: { status: string }[] }>('{ jobs { status } }');
      if (!jobs.some(({ status }) => status === 'waiting' || status === 'running')) return;
      await pause(250);
    }
  }

  /** One GraphQL operation; its first error is thrown as a Sentence. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const answer = await reach(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...OURS, cookie: this.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: T; errors?: { message: string }[] };
    if (errors?.[0]) throw new Sentence(errors[0].message);
    return data!;
  }

  private put(route: string, { name, bytes }: SentFile, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    return reach(`${this.url}${route}`, {
      method: 'PUT',
      headers: { ...OURS, cookie: this.cookie, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...more },
      body: bytes,
    });
  }
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new Sentence(`Nothing answers at ${new URL(url).origin}: is Tessera running there?`);
  }
}
