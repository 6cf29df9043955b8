/** The name without the `www.` that many hosts put before their own, and without a dot at its end. */
const bare = (url: string): string => new URL(url).hostname.replace(/\.$/, '').replace(/^www\./, '');

/** Whether two addresses are of one host. Whoever lets others redirect from its own addresses must not vouch for what lies elsewhere. */
export const isSameHouse = (one: string, other: string): boolean => bare(one) === bare(other);
