/** What an image carries besides its picture: the one text that was baked into it, or why there is none to read. */
export type BakedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly code: BakedFault };

export type BakedFault =
  /** Not built as a picture of its kind has to be. */
  | 'image-invalid'
  | 'image-too-large'
  /** A piece of it is not what was once written: its checksum says so. */
  | 'image-checksum-wrong'
  /** It brings a grammar of its own, whose parts could be made to grow or to read other files. */
  | 'image-grammar-refused'
  | 'text-not-utf8'
  /** More than one text, or one that says two things. */
  | 'baked-twice'
  | 'baked-compressed'
  | 'baked-too-large'
  | 'baked-invalid';

export const fault = (code: BakedFault): BakedText & { readonly kind: 'fault' } => ({ kind: 'fault', code });
