import type { ClaimedCredential, ClaimedRecipient } from '@tessera/domain';
import { checked, type Checked } from '../../checked.js';
import { claimOf } from '../../credential/claim.js';
import { displayOf } from '../../credential/display.js';
import { issuerIdOf } from '../../credential/issuer-id.js';
import { badgeFault, shapeFault } from '../../credential/shape.js';
import { isImpossible, windowOf } from '../../credential/window.js';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { merkleProof2019 } from '../../merkle/merkle-proof-2019.js';
import { openBatch } from '../../merkle/merkle-seal.js';
import { withoutOwnTerms } from '../../merkle/own-terms.js';
import type { Seal, SealContext } from '../../seal.js';
import { proofsSeal } from '../../suite/proofs-seal.js';
import type { Format } from '../reading.js';

const NAME = 'blockcerts-v3';
const SUITE = 'MerkleProof2019';

/** A W3C credential that is anchored in a block chain. */
export const blockcertsV3: Format = {
  name: NAME,
  matches: ({ proof }) => objectsOf(proof).some(isMerkle),
  read: (document) => {
    const credential = withoutOwnTerms(document);
    const code = shapeFault(credential) ?? badgeFault(credential) ?? (isImpossible(windowOf(credential)) ? 'window-invalid' : null);
    if (code) return { kind: 'fault', format: NAME, code };
    return { kind: 'credential', format: NAME, credential: document, claim: blockcertClaim(credential), seal: sealOf(document), covers: 'as-read' };
  },
};

function isMerkle({ type, cryptosuite }: JsonObject): boolean {
  return type === SUITE || (type === 'DataIntegrityProof' && cryptosuite === 'merkle-proof-2019');
}

/** Blockcerts name the e-mail of the holder and what was achieved in members of their own. */
function blockcertClaim(credential: JsonObject): ClaimedCredential {
  const claim = claimOf(credential);
  const subjects = objectsOf(credential['credentialSubject']);
  const subject = (subjects.length === 1 ? subjects[0] : undefined) ?? {};
  const email = textOf(subject['email']);
  const named: ClaimedRecipient[] = email === null ? [] : [{ kind: 'email', value: email, salt: null }];
  return { ...claim, recipients: [...named, ...claim.recipients], achievement: claim.achievement ?? achievementOf(credential, subject) };
}

function achievementOf(credential: JsonObject, subject: JsonObject): ClaimedCredential['achievement'] {
  const said = isObject(subject['claim']) ? subject['claim'] : {};
  const name = displayOf(said['name']) ?? displayOf(credential['name']);
  return name === null ? null : { id: textOf(said['id']), name, type: null, description: displayOf(said['description']) ?? displayOf(credential['description']), tags: [] };
}

/** Where there are other proofs beside the anchored one, those of known suites have to hold as well. */
function sealOf(document: JsonObject): Seal {
  const { proof, ...unsigned } = document;
  const proofs = objectsOf(proof);
  const others = proofs.filter((each) => !isMerkle(each));
  return {
    suite: SUITE,
    open: async (credential, context) => {
      if (proofs.length > LIMITS.proofs) return [checked('proof', 'fail', 'proof-too-many')];
      const opened = await Promise.all(proofs.filter(isMerkle).map((each) => openMerkle(each, unsigned, context)));
      const beside = others.length > 0 ? proofsSeal(others) : null;
      if (!beside?.suite) return [...opened.flat(), ...others.map(() => checked('proof', 'none', 'proof-left-alone', { count: String(others.length) })).slice(0, 1)];
      const more = await beside.open(credential, context);
      return [...opened.flat(), ...('findings' in more ? more.findings : more)];
    },
  };
}

async function openMerkle(proof: JsonObject, unsigned: JsonObject, context: SealContext): Promise<readonly Checked[]> {
  if (proof['proofPurpose'] !== 'assertionMethod') return [checked('key', 'fail', 'proof-purpose-wrong')];
  const method = textOf(proof['verificationMethod']);
  if (method === null) return [checked('key', 'fail', 'key-not-named')];
  const batch = { proof: merkleProof2019(textOf(proof['proofValue']) ?? ''), suite: SUITE, issuer: issuerIdOf(unsigned), method };
  return (await openBatch(unsigned, batch, context)).findings;
}
