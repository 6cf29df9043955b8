import { blockcertsV2 } from './blockcerts/blockcerts-v2.js';
import { blockcertsV3 } from './blockcerts/blockcerts-v3.js';
import { edc } from './edc/edc.js';
import type { Format } from './reading.js';

/** Formats that are more particular than a W3C credential or an Open Badge. */
export const otherFormats: readonly Format[] = [edc, blockcertsV2, blockcertsV3];
