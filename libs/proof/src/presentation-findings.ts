import { checked, type Checked } from './checked.js';

/**
 * What is to be said of the frame that credentials were shown in; null for one that nobody signed. Who showed them is told
 * by a proof that was made for this very occasion, and none was asked for here: so a proof that holds is a fact and no
 * more, one that does not hold is a forgery, and one that cannot be checked leaves the credentials inside what they are.
 */
export function presentationFindings(findings: readonly Checked[] | null): Checked[] {
  const asked = checked('recipient', 'none', 'presentation-not-asked-for');
  if (!findings) return [checked('structure', 'pass', 'structure-sound'), checked('proof', 'none', 'presentation-unsigned'), asked];
  return [...findings.map(presented), asked];
}

const FAILED: Readonly<Record<string, string>> = { proof: 'presentation-proof-mismatch', key: 'presentation-key-foreign' };
const HELD: Readonly<Record<string, string>> = { proof: 'presentation-proof-holds', key: 'presentation-key-of-holder' };

function presented({ check, outcome, code, detail }: Checked): Checked {
  const why = { ...detail, code };
  if (check === 'structure') return outcome === 'pass' ? checked(check, outcome, code) : checked(check, outcome, code, detail);
  if (outcome === 'fail') return checked(check === 'issuer' ? 'key' : check, outcome, FAILED[check] ?? code, why);
  return checked(check === 'issuer' ? 'key' : check, 'none', outcome === 'pass' ? (HELD[check] ?? code) : 'presentation-holder-unknown', why);
}
