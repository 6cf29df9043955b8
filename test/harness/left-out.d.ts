/** Absolute, without a slash at its end. */
export function sharedDir(): string | undefined;
export function redis(): { readonly url: string; readonly program?: undefined } | { readonly url?: undefined; readonly program: string } | undefined;
export function browser(): { readonly program: string; readonly packaged?: undefined } | { readonly program?: undefined; readonly packaged: true } | undefined;
/** The first of these programs that is on the PATH. */
export function onPath(...names: string[]): string | undefined;
export function leftOut(): string[];
