const EXTENSION: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg', 'application/ld+json': 'json', 'application/vc+jwt': 'jwt' };

/** What a browser may show by itself: nothing in it can run. */
const PIXELS = new Set(['image/png', 'image/jpeg']);

/**
 * The type is what we found in the bytes, and browsers are told to believe nothing else. Even opened by itself the file may load and run nothing. A PDF goes out
 * as a download alone: a frame that is sandboxed shows none in browsers that keep to the sandbox, and one that is not would let a script
 * that we did not see run in the browser's own reader; of an SVG the same is true, which pages show as a picture, where scripts do not run. Its name on disk is ours too, since the name it came with may carry an ending that programs trust.
 */
export function documentHeaders({ id, kind, mediaType, size }: { readonly id: string; readonly kind: string; readonly mediaType: string; readonly size: number }): Readonly<Record<string, string>> {
  const isImage = PIXELS.has(mediaType);
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `${isImage ? 'inline' : 'attachment'}; filename="${kind}-${id}.${EXTENSION[mediaType] ?? 'bin'}"`,
    'content-security-policy': `sandbox; default-src 'none'${isImage ? `; img-src 'self'` : ''}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
