import type { TesseraError } from '@tessera/domain';

import { badInput } from '../../operation/problem.js';

export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** What a reader of the file should know of it. `signed`: it holds a signature, which nobody has checked. */
export type DocumentNote = 'signed';

/** What the bytes of a file say of it, without any of it drawn or run. */
export interface Found {
  readonly mediaType: MediaType;
  /** Pixels; null where it is no image. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null where it does not say. */
  readonly pages: number | null;
  readonly notes: readonly DocumentNote[];
}

export const broken = (): TesseraError => badInput('DOCUMENT_BROKEN', 'The file is damaged or incomplete.');

export const ambiguous = (): TesseraError => badInput('DOCUMENT_AMBIGUOUS', 'There is something else in or behind this file. Save it anew and upload that.');
