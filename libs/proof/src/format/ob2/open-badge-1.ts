import { checked, type Checked } from '../../checked.js';
import type { JsonObject } from '../../json/json.js';
import type { Token } from '../../jws/token.js';
import type { Seal } from '../../seal.js';
import type { Format, Reading } from '../reading.js';
import { claimOf } from './assertion-claim.js';
import { hostedSeal } from './hosted-seal.js';
import { keysOf1 } from './issuer-key-1.js';
import { readSigned } from './open-badge-2.js';
import { parseAssertion1 } from './parse-assertion-1.js';
import { isOpenBadge05, readOpenBadge05 } from './open-badge-05.js';

const FORMAT = 'ob2-legacy';

/** Open Badges before 2.0. What can be checked of them is checked; what cannot is said to be old rather than wrong. */
export const openBadge1: Format = {
  name: FORMAT,
  matches: (document) => document['badge'] !== undefined && document['recipient'] !== undefined,
  read: (document) => (isOpenBadge05(document) ? readOpenBadge05(document) : readHosted1(document)),
};

function readHosted1(document: JsonObject): Reading {
  const parsed = parseAssertion1(document);
  if (parsed.kind === 'fault') return { kind: 'fault', format: FORMAT, code: parsed.code };
  const { assertion } = parsed;
  const seal = assertion.address === null ? null : honestly(hostedSeal(assertion, assertion.address));
  return { kind: 'credential', format: FORMAT, credential: document, claim: claimOf(assertion), seal, covers: 'as-read' };
}

/** The same as the payload of a compact token. */
export function readSigned1(token: Token): Reading {
  const parsed = parseAssertion1(token.payload);
  if (parsed.kind === 'fault') return { kind: 'fault', format: FORMAT, code: parsed.code };
  const reading = readSigned(parsed.assertion, token, keysOf1);
  return reading.kind === 'credential' && reading.seal ? { ...reading, format: FORMAT, seal: honestly(reading.seal) } : { ...reading, format: FORMAT };
}

/** What nothing speaks against, and nothing proves, is an old badge whose host or issuer is no longer there. */
function honestly(seal: Seal): Seal {
  return {
    ...seal,
    open: async (credential, context) => {
      const opened = await seal.open(credential, context);
      const said = 'findings' in opened ? opened : { findings: opened };
      return { ...said, findings: withDoubt(said.findings) };
    },
  };
}

function withDoubt(findings: readonly Checked[]): readonly Checked[] {
  const isOpen = findings.some(({ outcome }) => outcome === 'unknown') && !findings.some(({ outcome }) => outcome === 'fail');
  return isOpen ? [checked('structure', 'unknown', 'legacy-format'), ...findings] : findings;
}
