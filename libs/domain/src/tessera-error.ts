/** An outcome the caller can act on. Anything else that is thrown is a defect or a broken dependency. */
export class TesseraError extends Error {
  constructor(
    readonly kind: 'invalid-input' | 'not-found' | 'conflict',
    /** Stable and greppable, such as ROLE_NOT_FOUND. Clients may rely on it; messages may change. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'TesseraError';
  }
}
