import { memory } from './memory.js';
import { proofs } from './proofs.js';
import { reCheck } from './re-check.js';

/** Speed and memory of verification: no server, no network. */
export async function verify(): Promise<void> {
  await proofs();
  await reCheck();
  await memory();
}
