import type { DocumentFile } from './document-file.reader.js';

const EXTENSION: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/**
 * The type is what we found in the bytes, and browsers are told to believe nothing else. Even opened by itself the file may load and run nothing. A PDF goes out
 * as a download alone: a frame that is sandboxed shows none in browsers that keep to the sandbox, and one that is not would let a script
 * that we did not see run in the browser's own reader. Its name on disk is ours too, since the name it came with may carry an ending that programs trust.
 */
export function documentHeaders({ id, kind, mediaType, size }: Omit<DocumentFile, 'bytes'>): Readonly<Record<string, string>> {
  const isImage = mediaType.startsWith('image/');
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `${isImage ? 'inline' : 'attachment'}; filename="${kind}-${id}.${EXTENSION[mediaType] ?? 'bin'}"`,
    'content-security-policy': `sandbox; default-src 'none'${isImage ? `; img-src 'self'` : ''}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
