/** A block chain and one of its networks, as `eth:sepolia`. */
export interface Network {
  readonly name: string;
  /** main: what is written there cost something and stays. test: anybody may write, and it may be wiped. mock: there is no chain at all. */
  readonly kind: 'main' | 'test' | 'mock';
}

/** What a transaction says that was written into a block. */
export interface ChainTransaction {
  /** The hash that the issuer wrote into it: lower-case hex. */
  readonly remoteHash: string;
  /** Whose transaction it is. */
  readonly issuingAddress: string;
  /** Of its block. */
  readonly time: Date;
}

export type ChainAnswer =
  | { readonly kind: 'found'; readonly transaction: ChainTransaction }
  /** The chain was asked and has no such transaction. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable'; readonly why: string };

/**
 * How a check looks up what an issuer wrote into a block chain. Whoever is behind it has to be believed: an own node, or two
 * explorers that agree.
 */
export interface ChainSource {
  /** Test networks prove nothing: anybody can write there for nothing. Only for demonstrations and for test material. */
  readonly hasTestNetworks: boolean;
  transaction(network: Network, id: string): Promise<ChainAnswer>;
}
