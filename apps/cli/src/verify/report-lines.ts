import type { CheckFinding, ClaimedCredential, Report } from '@tessera/domain';

const SIGNS = { pass: '+', fail: 'x', unknown: '?', none: '-' } as const;

/** The report for the terminal: the verdict, what it says of whom, a line for each check, and the same for each credential inside. */
export function linesOf(file: string, { verdict, outcome, format, claim, findings, nested = [] }: Report): string[] {
  const inside = nested.flatMap((report, at) => linesOf(`${String(at + 1)} of ${String(nested.length)} inside`, report).map((line) => `    ${line}`));
  return [`${file}: ${verdict}, ${outcome} (${format})`, ...(claim ? saidBy(claim) : []), ...findings.map(lineOf), ...inside];
}

function saidBy({ achievement, name, issuer }: ClaimedCredential): string[] {
  const title = achievement?.name ?? name;
  const by = issuer.name === null ? issuer.id : `${oneLine(issuer.name)} (${oneLine(issuer.id)})`;
  return [...(title === null ? [] : [`  ${oneLine(title)}`]), ...(issuer.id === '' ? [] : [`  issued by ${oneLine(by)}`])];
}

const lineOf = ({ check, outcome, code, detail = {} }: CheckFinding): string => {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${oneLine(value)}`);
  return `  ${SIGNS[outcome]} ${check.padEnd(9)} ${code}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
};

const LONGEST = 400;

/** A document's own words could move the cursor or forge lines: what is no printable character is shown as a space. */
const oneLine = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(0, LONGEST);
