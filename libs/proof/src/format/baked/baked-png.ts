import { decodeUtf8 } from '../../json/parse-json.js';
import { LIMITS } from '../../limits.js';
import { fault, type BakedText } from './baked-text.js';
import { readChunks, type Chunk } from './png-chunks.js';

/** Open Badges 2.0, Open Badges 3.0, and CLR 2.0. What is inside decides what it is, not its label. */
const KEYWORDS: ReadonlySet<string> = new Set(['openbadges', 'openbadgecredential', 'clrcredential']);
const TEXTS: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt']);

/** The credential text of a PNG. The standard wants it once, in an iTXt chunk and never compressed; old badges have it, or its address, in a tEXt chunk. */
export function textInPng(bytes: Uint8Array): BakedText {
  const read = readChunks(bytes);
  if (read.kind === 'fault') return fault(read.code);
  const [baked, ...others] = read.chunks.filter((chunk) => TEXTS.has(chunk.type) && KEYWORDS.has(keywordOf(chunk)));
  if (!baked) return { kind: 'none' };
  return others.length > 0 ? fault('baked-twice') : textOfChunk(baked);
}

function keywordOf({ data }: Chunk): string {
  return data.toString('latin1', 0, Math.max(0, data.indexOf(0)));
}

function textOfChunk({ type, data }: Chunk): BakedText {
  const rest = data.subarray(data.indexOf(0) + 1);
  if (type === 'zTXt' || (type === 'iTXt' && rest[0] === 1)) return fault('baked-compressed');
  const bytes = type === 'tEXt' ? rest : afterLanguage(rest);
  if (!bytes) return fault('baked-invalid');
  if (bytes.length > LIMITS.bakedText) return fault('baked-too-large');
  const text = decodeUtf8(bytes);
  return text === null ? fault('text-not-utf8') : { kind: 'text', text };
}

/** Past the compression flag, its method, the language and the translated keyword; null where one of them is not there. */
function afterLanguage(rest: Buffer): Buffer | null {
  const language = rest.indexOf(0, 2);
  const keyword = language < 0 ? -1 : rest.indexOf(0, language + 1);
  return rest[0] === 0 && rest[1] === 0 && keyword >= 0 ? rest.subarray(keyword + 1) : null;
}
