import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes. */
const OPTIONS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Whoever asks for an account that is not there waits for a password that nobody has. */
let nobodys: Promise<string> | undefined;

/** Takes the same time whether there is a hash to compare with or not. Exact comparison: nothing is trimmed, cut or folded. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody');
  const fits = await verify(stored ?? (await nobodys), password).catch(() => false);
  return stored !== null && fits;
}
