import type { JsonObject } from '../json/json.js';
import type { CryptoSuite } from './crypto-suite.js';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.js';

/** Every way of signing inside a document that is known; a new one is a file and a line here. */
const SUITES: readonly CryptoSuite[] = [eddsaRdfc2022];

export function suiteOf(proof: JsonObject): CryptoSuite | null {
  return SUITES.find(({ matches }) => matches(proof)) ?? null;
}
