import { jcs } from '../json/jcs.js';
import { listOf, type JsonObject } from '../json/json.js';
import type { CanonicalForm } from './canonical-form.js';

/** Both as they are written, members in order, in RFC 8785 (W3C Data Integrity EdDSA v1.0, section 3.3, and ECDSA v1.0, section 3.3). */
export const jcsForm: CanonicalForm = async ({ document, proof, previous }) => {
  const { proofValue: _, ...configuration } = proof;
  if (!startsAlike(document['@context'], proof['@context'])) return null;
  const signed: JsonObject = proof['@context'] === undefined ? document : { ...document, '@context': proof['@context'] };
  return [jcs(configuration), jcs(previous.length > 0 ? { ...signed, proof: previous } : signed)];
};

/** Contexts that were added after signing come last. */
function startsAlike(all: unknown, signed: unknown): boolean {
  const contexts = listOf(all);
  return listOf(signed).every((context, at) => context === contexts[at]);
}
