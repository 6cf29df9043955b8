import type pg from 'pg';

/** What `pg` hands a query of one's own making; see its `Query`. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
}

/** Sends bytes as the input of a `copy ... from stdin`. */
export function copyFrom(client: pg.Client, sql: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    let trouble: Error | undefined;
    const query = {
      submit: (wire: Wire) => wire.query(sql),
      handleCopyInResponse: (wire: Wire) => {
        wire.sendCopyFromChunk(bytes);
        wire.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => (trouble = error),
      handleReadyForQuery: () => (trouble ? reject(trouble) : resolve()),
    };
    client.query(query as unknown as pg.Submittable);
  });
}
