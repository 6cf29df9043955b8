export type Separator = ',' | ';' | '\t';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const DECLARED = /^sep=([,;\t])\r?\n?$/iu;

/** The separator that stands most often in the header, outside quotes; the comma when none does. */
export function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*"/gu, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

/** What a first line such as `sep=;` says, which spreadsheets write; null for any other line. */
export function declaredSeparator(line: string): Separator | null {
  return (DECLARED.exec(line)?.[1] as Separator | undefined) ?? null;
}
