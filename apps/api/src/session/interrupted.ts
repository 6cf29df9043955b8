/** PostgreSQL's word for two transactions that touched one row at the same time. */
const SERIALISATION_FAILURE = '40001';

/** Two requests of one session may meet in its row: the one that comes second tries again, at most five times. */
export async function unlessInterrupted<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || codeOf(error) !== SERIALISATION_FAILURE) throw error;
    return unlessInterrupted(work, tries - 1);
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
