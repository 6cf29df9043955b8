import type { CheckFinding, ClaimedCredential, Report } from '@tessera/domain';
import { checked, type Checked } from './checked.js';
import { matchRecipient } from './recipient/match-recipient.js';

/** What a credential turned out to be that nobody may hand on in good faith, whoever signed around it. */
const FORGED: ReadonlySet<string> = new Set(['tampered', 'unbound', 'origin-mismatch']);

/**
 * One finding for each credential inside. A forged one spoils the whole, and one that is no sound document leaves open what
 * was signed around; any other answer is its own affair, and is counted by itself.
 */
export function nestedFindings(nested: readonly Report[]): Checked[] {
  return nested.map((report, at) => {
    const detail = detailOf(report, at);
    if (report.verdict === 'accept') return checked('nested', 'pass', 'nested-verified', detail);
    if (isForged(report)) return checked('nested', 'fail', `nested-${report.outcome}`, detail);
    return report.outcome === 'malformed' ? checked('nested', 'unknown', 'nested-malformed', detail) : checked('nested', 'none', 'nested-not-accepted', detail);
  });
}

/** An issuer that does not list a key any more may once have: that speaks against the badge, and not against whoever keeps it in a record. */
function isForged({ outcome, findings }: Report): boolean {
  const failed = findings.filter((finding) => finding.outcome === 'fail');
  return FORGED.has(outcome) && !failed.every(({ code }) => code === 'key-not-authorised');
}

function detailOf({ verdict, outcome, format, claim }: Report, at: number): Readonly<Record<string, string>> {
  const name = claim?.achievement?.name ?? claim?.name;
  return { number: String(at + 1), verdict, outcome, format, ...(name ? { name: name.slice(0, 300) } : {}), ...(claim?.issuer.id ? { issuer: claim.issuer.id } : {}) };
}

/** A record that names nobody itself belongs to whom the credentials inside it name: all of them. */
export function recipientOf(claim: ClaimedCredential, nested: readonly Report[], identifiers: readonly string[] | null): Checked {
  const own = matchRecipient(claim, identifiers);
  if (own.code !== 'recipient-not-named' || nested.length === 0) return own;
  const named = nested.flatMap(({ findings }) => findings.filter(({ check }) => check === 'recipient'));
  const worst = ['fail', 'unknown', 'pass'].map((outcome) => named.find((finding) => finding.outcome === outcome)).find((finding) => finding !== undefined);
  return worst ? checked('recipient', worst.outcome, worst.code) : own;
}

/** Everything that was found about the credentials of a presentation, each with its number where there are several. */
export function findingsInside(nested: readonly Report[]): CheckFinding[] {
  return nested.flatMap(({ findings }, at) => (nested.length === 1 ? findings : findings.map((finding) => ({ ...finding, detail: { ...finding.detail, credential: String(at + 1) } }))));
}
