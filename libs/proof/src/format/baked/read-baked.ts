import type { Reading } from '../reading.js';
import type { BakedText } from './baked-text.js';

/**
 * A picture with a credential baked into it is that credential: what it proves, the text inside proves. The format says
 * which kind it is and that it came in a picture.
 */
export function readBaked(image: 'baked-png' | 'baked-svg', baked: BakedText, readText: (text: string) => Reading): Reading {
  if (baked.kind === 'fault') return { kind: 'fault', format: image, code: baked.code };
  if (baked.kind === 'none') return { kind: 'unsupported', format: image, code: 'no-credential' };
  const reading = readText(baked.text.trim());
  return { ...reading, format: bakedName(reading.format) ?? image };
}

/** ob3-jwt is ob3-baked in a picture, and so on; Credly bakes Open Badges 2.0. */
function bakedName(format: string): string | null {
  if (format === 'unknown') return null;
  return format === 'credly' ? 'ob2-baked' : `${format.split('-')[0]}-baked`;
}
