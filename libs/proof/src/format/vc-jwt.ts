import { headerFault } from '../jws/header-fault.js';
import { unwrap } from '../jws/jwt-credential.js';
import { parseToken } from '../jws/token.js';
import { tokenSeal } from '../jws/token-seal.js';
import { dataIntegrity } from './data-integrity.js';
import { readOb2Token } from './ob2/read-ob2-token.js';
import { otherFormats } from './other-formats.js';
import { readPresentationToken } from './presentation.js';
import type { Reading } from './reading.js';
import { unreadToken } from './unread-formats.js';
import { readW3c } from './w3c-credential.js';

/** A W3C credential in a compact token (VC-JOSE-COSE and the older VC-JWT). */
export function readToken(text: string): Reading {
  const parsed = parseToken(text);
  if (parsed.kind === 'fault') return { kind: 'fault', format: 'vc-jwt', code: parsed.code };
  const { header, payload } = parsed.token;
  const unread = unreadToken(header);
  if (unread) return unread;
  const other = otherFormats.find(({ matches }) => matches(payload))?.name;
  if (other) return { kind: 'unsupported', format: other, code: 'unsupported-format' };
  const shown = readPresentationToken(parsed.token);
  if (shown) return shown;
  const older = dataIntegrity.matches(payload) ? null : readOb2Token(parsed.token);
  if (older) return older;

  const fault = headerFault(header);
  if (fault) return { kind: 'fault', format: 'vc-jwt', code: fault };
  const inner = unwrap(payload);
  if (inner.kind === 'fault') return { kind: 'fault', format: 'vc-jwt', code: inner.code };
  return readW3c(inner.credential, { suffix: 'jwt', seal: tokenSeal(parsed.token), window: inner.window, covers: 'bytes' });
}
