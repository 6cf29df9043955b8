import { plainRdf } from '../rdf/plain-rdf.js';
import type { CanonicalForm } from './canonical-form.js';
import { canonicalRdf, canonicalRdfOnce } from './canonical-rdf.js';
import type { SignedParts } from './crypto-suite.js';

/** What both mean as linked data, in RDFC-1.0 (W3C Data Integrity EdDSA v1.0, section 3.2, and ECDSA v1.0, section 3.2). */
export const rdfcForm: CanonicalForm = async (parts, hash) => {
  const { document, previous, contexts } = parts;
  const config = await canonicalRdf(optionsOf(parts), contexts, hash);
  if (config === null) return null;
  const content = previous.length > 0 ? await canonicalRdf({ ...document, proof: previous }, contexts, hash) : await canonicalRdfOnce(document, contexts, hash);
  return content === null ? null : [config, content];
};

/** The same bytes several times as fast, for a document that is written plainly and chained to nothing; null for any other. */
export const plainForm: CanonicalForm = async (parts, hash) => {
  if (parts.previous.length > 0) return null;
  const config = await plainRdf(optionsOf(parts), parts.contexts, hash);
  const content = config === null ? null : await plainRdf(parts.document, parts.contexts, hash);
  return config === null || content === null ? null : [config, content];
};

function optionsOf({ document, proof }: SignedParts): SignedParts['proof'] {
  const { proofValue: _, ...configuration } = proof;
  return { ...configuration, '@context': document['@context'] };
}
