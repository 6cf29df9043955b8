import { typesOf } from '../../credential/shape.js';
import { isImpossible } from '../../credential/window.js';
import { parseDayOrInstant } from '../../encoding/day-or-instant.js';
import { isSameAddress } from '../../documents/linked-document.js';
import { isObject, textOf, type JsonObject } from '../../json/json.js';
import { firstBroken, type Assertion, type ParsedAssertion } from './assertion.js';
import { isEvidence, isRecipient } from './assertion-parts.js';
import { isLink } from './parse-assertion.js';

/**
 * Open Badges 1.0 and 1.1: `uid` names the badge, and `verify` says where it is hosted or where the key lies that signed
 * it. 1.1 may write both as 2.0 does.
 */
export function parseAssertion1(document: JsonObject): ParsedAssertion {
  const verified = verificationOf(document);
  const [from, until] = [parseDayOrInstant(document['issuedOn']), parseDayOrInstant(document['expires'])];
  const window = { from: from ?? null, until: until ?? null };
  const code = firstBroken([
    ['type-invalid', typesOf(document).length === 0 || typesOf(document).includes('Assertion')],
    ['verification-invalid', verified !== null],
    ['id-invalid', isConsistent(document, verified?.address ?? null)],
    ['recipient-invalid', isRecipient(document['recipient'])],
    ['badge-class-invalid', isLink(document['badge'])],
    ['date-invalid', from instanceof Date && until !== undefined],
    ['window-invalid', !isImpossible(window)],
    ['part-invalid', isEvidence(document['evidence'])],
  ]);
  if (code !== null || !verified) return { kind: 'fault', code: code ?? 'verification-invalid' };
  return { kind: 'assertion', assertion: { ...verified, edition: 1, document, badge: document['badge'] as string | JsonObject, window } };
}

/** Null when it says neither, or lacks the name that goes with it. */
function verificationOf(document: JsonObject): Pick<Assertion, 'id' | 'way' | 'address' | 'creator'> | null {
  const said = document['verify'] ?? document['verification'];
  const { type, url } = isObject(said) ? said : {};
  if (type === 'hosted') {
    const address = textOf(url) ?? textOf(document['id']);
    return address ? { id: address, way: 'hosted', address, creator: null } : null;
  }
  const id = textOf(document['uid']) ?? textOf(document['id']);
  return type === 'signed' && id ? { id, way: 'signed', address: null, creator: textOf(url) } : null;
}

/** A badge that names itself and says where it is hosted must mean the same place. */
function isConsistent({ id }: JsonObject, address: string | null): boolean {
  return address === null || id === undefined || isSameAddress(id, address);
}
