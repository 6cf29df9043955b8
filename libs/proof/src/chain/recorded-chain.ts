import type { ChainSource, ChainTransaction } from './chain-source.js';

/** A chain of transactions that were written down before: for fixtures and tests. What is not among them cannot be asked. */
export function recordedChain(transactions: ReadonlyMap<string, ChainTransaction>, { hasTestNetworks }: Pick<ChainSource, 'hasTestNetworks'>): ChainSource {
  return {
    hasTestNetworks,
    transaction: async (_, id) => {
      const transaction = transactions.get(id);
      return transaction ? { kind: 'found', transaction } : { kind: 'unreachable', why: 'offline' };
    },
  };
}
