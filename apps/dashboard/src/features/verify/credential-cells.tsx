import { formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { VerdictLine } from './report.js';
import type { Report } from './report.query.js';
import { trustWord } from './verify.words.js';

/** Heads of the cells that every list of credentials has. */
export const CREDENTIAL_COLUMNS = ['Issuer', 'Verdict', 'Valid', 'Checked'] as const;

interface Shown extends Pick<Report, 'verdict' | 'outcome' | 'checkedAt'> {
  readonly issuer: { readonly name: string; readonly trust: string } | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Who issued it, what its checks came to, from when to when it holds, and when that was asked. */
export function CredentialCells({ credential: { issuer, verdict, outcome, validFrom, validUntil, checkedAt } }: { credential: Shown }) {
  const { timeZone } = useReader().organisation;
  return (
    <>
      <td>
        {issuer ? <LongId value={issuer.name} /> : 'unknown'}
        {issuer && <div className="second small">{trustWord(issuer.trust)}</div>}
      </td>
      <td>
        <VerdictLine verdict={verdict} outcome={outcome} />
      </td>
      <td className="nowrap">
        {validFrom && `from ${formatInstantDay(validFrom, timeZone)} `}
        {validUntil ? `to ${formatInstantDay(validUntil, timeZone)}` : 'without end'}
      </td>
      <td className="nowrap">{formatInstantDay(checkedAt, timeZone)}</td>
    </>
  );
}
