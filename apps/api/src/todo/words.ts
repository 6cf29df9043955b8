const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  learning: ['learning row', 'learning rows'], credentials: ['credential', 'credentials'], evidence: ['evidence row', 'evidence rows'], requirements: ['requirement', 'requirements'],
  exemptions: ['exemption', 'exemptions'], leave: ['leave row', 'leave rows'], mappings: ['mapping', 'mappings'], programs: ['program row', 'program rows'],
};

/** Such as `12 learning rows, 2 credentials from 3 files`. */
export function kindsInWords(kinds: readonly { readonly kind: string; readonly count: number }[], files: number): string {
  const parts = kinds.map(({ kind, count }) => `${count} ${(WORDS[kind] ?? [`${kind} row`, `${kind} rows`])[count === 1 ? 0 : 1]}`);
  return `${parts.join(', ')} from ${files} ${files === 1 ? 'file' : 'files'}`;
}
