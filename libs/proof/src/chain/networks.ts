import type { Network } from './chain-source.js';

type Kind = Network['kind'];

interface Chain {
  readonly name: string;
  readonly id: number;
  /** Name and number of each network; the numbers are those of the lds-merkle-proof-2019 key map. */
  readonly networks: Readonly<Record<string, readonly [number, Kind]>>;
}

const CHAINS: readonly Chain[] = [
  { name: 'btc', id: 0, networks: { mainnet: [1, 'main'], testnet: [3, 'test'] } },
  { name: 'eth', id: 1, networks: { mainnet: [1, 'main'], ropsten: [3, 'test'], rinkeby: [4, 'test'], goerli: [5, 'test'], sepolia: [11155111, 'test'] } },
  { name: 'mtc', id: 2, networks: { mainnet: [137, 'main'], mumbai: [80001, 'test'] } },
  { name: 'base', id: 3, networks: { mainnet: [8453, 'main'], sepolia: [84532, 'test'] } },
  { name: 'mocknet', id: -1, networks: { mocknet: [-1, 'mock'] } },
];

/** The network of two numbers in a MerkleProof2019; null when no such chain is known. */
export function networkOf(chainId: number, networkId: number | null): Network | null {
  const chain = CHAINS.find(({ id }) => id === chainId);
  const found = chain && Object.entries(chain.networks).find(([, [id]]) => id === (networkId ?? (chain.id === -1 ? -1 : null)));
  return chain && found ? { name: found[0] === chain.name ? chain.name : `${chain.name}:${found[0]}`, kind: found[1][1] } : null;
}

const NAMED: Readonly<Record<string, Network>> = {
  bitcoinMainnet: { name: 'btc:mainnet', kind: 'main' },
  bitcoinTestnet: { name: 'btc:testnet', kind: 'test' },
  bitcoinRegtest: { name: 'btc:regtest', kind: 'mock' },
  ethereumMainnet: { name: 'eth:mainnet', kind: 'main' },
  ethereumRopsten: { name: 'eth:ropsten', kind: 'test' },
  ethereumRinkeby: { name: 'eth:rinkeby', kind: 'test' },
  ethereumGoerli: { name: 'eth:goerli', kind: 'test' },
  ethereumSepolia: { name: 'eth:sepolia', kind: 'test' },
  mockchain: { name: 'mocknet', kind: 'mock' },
  mocknet: { name: 'mocknet', kind: 'mock' },
};

/** The network of a name in a MerkleProof2017; null when it is not known. */
export function networkNamed(name: string): Network | null {
  return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
}

const BITCOIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:[13]|bc1)/, 'btc:mainnet'],
  [/^(?:[mn2]|tb1)/, 'btc:testnet'],
];

/** Whether an address can be one of this network: Bitcoin and its test network tell theirs apart, Ethereum and what came after write theirs alike. */
export function isAddressOf({ name }: Network, address: string): boolean {
  return name.startsWith('btc:') ? bitcoinNetworkOf(address) === name : /^0x[0-9a-f]{40}$/i.test(address);
}

/** The network of Bitcoin that an address belongs to; null when it is no address of either. */
export function bitcoinNetworkOf(address: string): string | null {
  return BITCOIN.find(([form]) => form.test(address))?.[1] ?? null;
}

/** Proofs of the first years name no chain: they were all on Bitcoin, and the issuer's address tells where. */
export function networkOfAddress(address: string): Network | null {
  const name = bitcoinNetworkOf(address);
  return name === null ? null : { name, kind: name === 'btc:mainnet' ? 'main' : 'test' };
}
