declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options: { key?: object; signer?: object; verificationMethod?: string; date?: string });
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function fromJwk(options: { jwk: object; secretKey?: boolean }): Promise<{ signer(): object; export(options: { publicKey: boolean }): Promise<object> }>;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function fromJwk(options: { jwk: object; secretKey?: boolean }): Promise<{ signer(): object; export(options: { publicKey: boolean }): Promise<object> }>;
}

declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<object>;
  type Json = Readonly<Record<string, unknown>>;
  export function issue(options: { credential: Json; suite: object; documentLoader: Loader }): Promise<Json>;
  export function verifyCredential(options: { credential: Json; suite: object[]; documentLoader: Loader; now: Date; checkStatus: () => Promise<object> }): Promise<{ verified: boolean; results?: { verified: boolean }[] }>;
}
