/** Every table as TypeORM knows it; `agreement.store.spec.ts` proves that migrations and entities agree. */
export const ENTITIES: readonly (new () => object)[] = [];
