import { listOf, type JsonObject } from '../json/json.js';

/**
 * The proofs that one is chained to, in the order of the document (W3C Data Integrity, section 4.4). Null when the chain
 * names a proof that is not there, or is there twice, or comes back to where it began.
 */
export function previousOf(proof: JsonObject, proofs: readonly JsonObject[]): readonly JsonObject[] | null {
  const linked = linkedTo(proof, proofs);
  return linked && !leadsTo(proof, linked, proofs) ? linked : null;
}

function linkedTo(proof: JsonObject, proofs: readonly JsonObject[]): readonly JsonObject[] | null {
  if (proof['previousProof'] === undefined) return [];
  const names = listOf(proof['previousProof']);
  const found = proofs.filter(({ id }) => id !== undefined && names.includes(id));
  const isSound = names.length > 0 && found.length === names.length && new Set(found.map(({ id }) => id)).size === names.length;
  return isSound ? found : null;
}

function leadsTo(end: JsonObject, from: readonly JsonObject[], proofs: readonly JsonObject[]): boolean {
  const seen = new Set<JsonObject>();
  const open = [...from];
  for (let proof = open.pop(); proof; proof = open.pop()) {
    if (proof === end) return true;
    if (!seen.has(proof)) open.push(...(linkedTo(proof, proofs) ?? []));
    seen.add(proof);
  }
  return false;
}
