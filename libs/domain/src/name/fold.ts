const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/u;
const ACCENTS = /[\u0300-\u036f]/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The form under which two spellings of one name are equal: compatibility forms unified (NFKC), letter case, accents and
 * invisible characters removed, white space collapsed and trimmed. Not for display. `fold(fold(x)) === fold(x)`.
 */
export function fold(name: string): string {
  return PLAIN.test(name) ? name.toLowerCase() : once(once(name));
}

/** Lower-casing can compose what decomposing must split again (`İ`), hence the second pass above. */
function once(name: string): string {
  return name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
}
