const QUOTED = /^\s*"((?:[^"]|"")*)"\s*(?:;|$)/u;

/** The values of one cell, separated by `;`. One that holds a `;` itself, or begins with a quote, stands in quotes; a quote inside is doubled. */
export function splitList(cell: string): string[] {
  const parts: string[] = [];
  for (let rest = cell; ; ) {
    const quoted = QUOTED.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(';') + 1 || rest.length;
    parts.push(quoted ? quoted[1]!.replaceAll('""', '"') : rest.slice(0, end).replace(/;$/u, ''));
    if (end >= rest.length) return parts;
    rest = rest.slice(end);
  }
}

/** `splitList(joinList(values))` equals the values, for one or more that are not blank at an end. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => (/^\s*"|;/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('; ');
}
