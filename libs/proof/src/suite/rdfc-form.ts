import type { CanonicalForm } from './canonical-form.js';
import { canonicalRdf, canonicalRdfOnce } from './canonical-rdf.js';

/** What both mean as linked data, in RDFC-1.0 (W3C Data Integrity EdDSA v1.0, section 3.2, and ECDSA v1.0, section 3.2). */
export const rdfcForm: CanonicalForm = async ({ document, proof, previous, contexts }, hash) => {
  const { proofValue: _, ...configuration } = proof;
  const config = await canonicalRdf({ ...configuration, '@context': document['@context'] }, contexts, hash);
  if (config === null) return null;
  const content = previous.length > 0 ? await canonicalRdf({ ...document, proof: previous }, contexts, hash) : await canonicalRdfOnce(document, contexts, hash);
  return content === null ? null : [config, content];
};
