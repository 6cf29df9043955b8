const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);

/** What cannot be an id is the id of nothing. */
export const uuidOrNothing = (text: string): string => (UUID.test(text) ? text.toLowerCase() : NOTHING);

const NOTHING = '00000000-0000-0000-0000-000000000000';
