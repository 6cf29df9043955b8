import type { Report } from '@tessera/domain';
import { pinnedContexts } from './context/pinned.js';
import { judge, type JudgeContext } from './judge.js';
import { prove } from './prove.js';

/**
 * Every check of one credential at one instant, for one person or for nobody. The document may be anything at all:
 * what it contains is never a reason to throw. Whether its issuer is to be trusted is not asked here.
 */
export async function verifyCredential(bytes: Uint8Array, context: JudgeContext): Promise<Report> {
  const { documents, chain, anchors, contexts = pinnedContexts } = context;
  return judge(await prove(bytes, { documents, chain, anchors, contexts }), context);
}
