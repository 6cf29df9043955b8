/** A problem whose message is all that the person at the terminal needs: one sentence, what is wrong and what to do. Shown without a stack. */
export class Sentence extends Error {
  override name = 'Sentence';
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
