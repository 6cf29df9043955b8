import { checked, type Checked } from '../../checked.js';
import type { DocumentSource } from '../../documents/document-source.js';
import { algorithmOf, type Algorithm } from '../../jws/algorithm.js';
import type { Token } from '../../jws/token.js';
import type { Seal } from '../../seal.js';
import type { Assertion } from './assertion.js';
import { claimOf } from './assertion-claim.js';
import { backgroundOf, type Background, type IssuerProfile } from './badge-class.js';
import type { IssuerKey } from './issuer-keys.js';

/** The keys of an issuer that may have signed an assertion. */
export type KeysOf = (assertion: Assertion, issuer: IssuerProfile, documents: DocumentSource) => Promise<readonly IssuerKey[]>;

/** A badge in a compact token, signed by a key of the issuer that its badge class names. */
export function signedSeal(assertion: Assertion, token: Token, keysOf: KeysOf): Seal {
  const algorithm = algorithmOf(token.header['alg']);
  return {
    suite: typeof algorithm === 'string' ? null : String(token.header['alg']),
    open: async (_, { documents }) => {
      if (algorithm === 'forbidden') return [checked('proof', 'fail', 'algorithm-forbidden'), checked('key', 'none', 'key-not-asked')];
      if (algorithm === 'unsupported') return [checked('proof', 'unknown', 'unsupported-algorithm'), checked('key', 'none', 'key-not-asked')];
      const background = await backgroundOf(assertion, documents);
      const findings = await findingsOf({ assertion, token, algorithm, background }, keysOf, documents);
      return { findings, claim: claimOf(assertion, background) };
    },
  };
}

interface Signed {
  readonly assertion: Assertion;
  readonly token: Token;
  readonly algorithm: Algorithm;
  readonly background: Background;
}

const keyless = checked('proof', 'unknown', 'proof-key-missing');

async function findingsOf({ assertion, token, algorithm, background }: Signed, keysOf: KeysOf, documents: DocumentSource): Promise<Checked[]> {
  const { issuer, finding } = background;
  if (!issuer) return [keyless, finding ?? checked('key', 'unknown', 'issuer-profile-unreachable')];
  const answers = (await keysOf(assertion, issuer, documents)).map((key) => answerOf(key, token, algorithm));
  return answers.find(([proof]) => proof?.outcome === 'pass') ?? answers.find(([, key]) => key?.outcome === 'unknown') ?? answers[0] ?? [keyless, checked('key', 'fail', 'key-not-authorised')];
}

function answerOf(found: IssuerKey, { signed, signature, header }: Token, algorithm: Algorithm): Checked[] {
  if (found.kind === 'none') return [keyless, found.finding];
  const bound = checked('key', 'pass', 'key-of-issuer', { key: found.id });
  if (found.key.kind !== algorithm.kind) return [checked('proof', 'fail', 'algorithm-mismatch'), bound];
  const holds = algorithm.check(Buffer.from(signed), found.key.object, signature);
  return [checked('proof', holds ? 'pass' : 'fail', holds ? 'proof-holds' : 'proof-mismatch', { suite: String(header['alg']) }), bound];
}
