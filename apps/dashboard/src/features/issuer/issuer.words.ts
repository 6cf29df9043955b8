/** What an issuer is shown as: its name, or, while it is known by nothing but its address, what it calls itself in its documents. */
export const issuerName = ({ name, key, names }: { readonly name: string; readonly key: string; readonly names: readonly string[] }): string => (name === key ? (names[0] ?? name) : name);
