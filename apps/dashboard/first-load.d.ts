export function isBuilt(): boolean;
/** Brotli bytes by page, the largest first. */
export function firstLoads(): [page: string, bytes: number][];
