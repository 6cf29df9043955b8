import { typesOf } from '../credential/shape.js';
import { parseInstant } from '../encoding/instant.js';
import { listOf, objectsOf, type JsonObject } from '../json/json.js';
import { coveredBy, proofsSeal } from '../suite/proofs-seal.js';
import type { Format } from './reading.js';
import { readW3c } from './w3c-credential.js';

const CONTEXT = /^https:\/\/www\.w3\.org\/(?:ns\/credentials\/v2|2018\/credentials\/v1)$/;

/** W3C credentials as JSON, with proofs inside or none at all. */
export const dataIntegrity: Format = {
  name: 'vc-di',
  matches: (document) => typesOf(document).includes('VerifiableCredential') || listOf(document['@context']).some((context) => typeof context === 'string' && CONTEXT.test(context)),
  read: (document) => {
    const proofs = objectsOf(document['proof']);
    const ends = proofs.filter(({ expires }) => expires !== undefined).map(({ expires }) => parseInstant(expires));
    if (ends.includes(null)) return { kind: 'fault', format: 'vc-di', code: 'date-invalid' };
    return readW3c(document, { suffix: 'di', seal: proofs.length > 0 ? proofsSeal(proofs) : null, window: { from: null, until: earliest(ends) }, covers: coveredBy(proofs) });
  },
};

function earliest(dates: readonly (Date | null)[]): Date | null {
  return dates.filter((date) => date !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Whether a document says of itself that it is a credential of this kind. */
export function hasType(document: JsonObject, type: string): boolean {
  return typesOf(document).includes(type);
}
