/** What a model holds, as readers make it: rows of ours are objects, not instances of the classes that describe them to GraphQL. */
export type Plain<T> = T extends Date ? T : T extends readonly (infer E)[] ? readonly Plain<E>[] : T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;
