/** The key by which a document says that it is signed: the verification method of its proof, or the key id of its head; null where it names none that can be read. */
export function keyNamed(document: string): string | null {
  const text = document.trim();
  return text.startsWith('{') ? ofProof(parsed(text)) : ofHead(text);
}

function ofProof(value: unknown): string | null {
  const { proof, verification } = objectOf(value);
  const [first] = (Array.isArray(proof) ? proof : [proof]) as unknown[];
  return textOf(objectOf(first)['verificationMethod']) ?? textOf(objectOf(verification)['creator']);
}

/** Of a token its head, `header.payload.signature`. */
function ofHead(token: string): string | null {
  const [head = '', ...rest] = token.split('.');
  if (rest.length !== 2) return null;
  const { kid, jwk } = objectOf(parsed(Buffer.from(head, 'base64url').toString('utf8')));
  return textOf(kid) ?? textOf(objectOf(jwk)['kid']);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** In UTF-16 units. */
const KEY_MAX = 2_000;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, KEY_MAX) : null);
