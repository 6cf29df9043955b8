import { isObject, type JsonObject } from '../json/json.js';
import { decodeUtf8, parseJsonText } from '../json/parse-json.js';
import { looksLikeToken } from '../jws/token.js';
import { LIMITS } from '../limits.js';
import { textInPng } from './baked/baked-png.js';
import { looksLikeSvg, textInSvg } from './baked/baked-svg.js';
import { isPng } from './baked/png-chunks.js';
import { isAddress, readHostedAddress } from './baked/hosted-address.js';
import { readBaked } from './baked/read-baked.js';
import { dataIntegrity } from './data-integrity.js';
import { edc, looksSealed } from './edc/edc.js';
import { enveloped } from './enveloped.js';
import { credlyExport } from './ob2/credly-export.js';
import { openBadge1 } from './ob2/open-badge-1.js';
import { openBadge2 } from './ob2/open-badge-2.js';
import { otherFormats } from './other-formats.js';
import { presentation } from './presentation.js';
import type { Format, Reading } from './reading.js';
import { unreadBytes, unreadText } from './unread-formats.js';
import { readToken } from './vc-jwt.js';

/** Every format in JSON that is known, the more particular first; a new one is a file and a line here. */
const FORMATS: readonly Format[] = [enveloped, presentation, ...otherFormats, dataIntegrity, credlyExport, openBadge2, openBadge1];

const TOO_LARGE: Reading = { kind: 'fault', format: 'unknown', code: 'document-too-large' };

/** Says what a document is by its content alone, never by its name, and reads what it claims. One document in, one reading out. */
export function recognise(bytes: Uint8Array): Reading {
  const size = bytes.byteLength;
  if (size > LIMITS.sealed) return TOO_LARGE;
  if (isPng(bytes)) return ofPicture(size, () => readBaked('baked-png', textInPng(bytes), recogniseBaked));
  const text = decodeUtf8(bytes)?.trim();
  if (text === undefined) return unreadBytes(bytes) ?? { kind: 'fault', format: 'unknown', code: 'text-not-utf8' };
  if (looksLikeSvg(text)) return ofPicture(size, () => readBaked('baked-svg', textInSvg(text), recogniseBaked));
  return size > LIMITS.json ? largeText(text) : recogniseText(text);
}

/** Only what is sealed may be large, and only what looks like it is parsed to find out. */
function largeText(text: string): Reading {
  const reading = looksSealed(text) ? recogniseText(text) : TOO_LARGE;
  return reading.format === edc.name ? reading : TOO_LARGE;
}

function ofPicture(size: number, read: () => Reading): Reading {
  return size > LIMITS.image ? TOO_LARGE : read();
}

/** The same for what was inside a picture: another picture is not looked into, and a bare address leads to a hosted badge. */
const recogniseBaked = (text: string): Reading => (isAddress(text) ? readHostedAddress(text) : recogniseText(text));

/** One of the credentials inside another document: a token, or what stands there as JSON. Text that would have to be parsed is neither. */
export function recogniseInner(value: unknown): Reading {
  if (isObject(value)) return readObject(value);
  const token = typeof value === 'string' ? value.trim() : '';
  return looksLikeToken(token) ? readToken(token) : readOther(token);
}

function recogniseText(text: string): Reading {
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text);
  return looksLikeToken(text) ? readToken(text) : readOther(text);
}

function readJson(text: string): Reading {
  const parsed = parseJsonText(text);
  if (parsed.kind === 'fault') return { kind: 'fault', format: 'unknown', code: parsed.code };
  return isObject(parsed.value) ? readObject(parsed.value) : { kind: 'fault', format: 'unknown', code: 'not-a-credential' };
}

function readObject(document: JsonObject): Reading {
  const format = FORMATS.find(({ matches }) => matches(document));
  if (!format) return { kind: 'fault', format: 'unknown', code: 'not-a-credential' };
  return format.read?.(document) ?? { kind: 'unsupported', format: format.name, code: 'unsupported-format' };
}

function readOther(text: string): Reading {
  return unreadText(text) ?? { kind: 'fault', format: 'unknown', code: text === '' ? 'document-empty' : 'not-a-credential' };
}
