/** Strict: no padding, no other alphabet, no spare bits. Null when the text is not base64url. */
export function decodeBase64url(text: string): Buffer | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
