import type { SearchHit } from './search.query.js';

export const KIND_NAMES: Record<string, string> = { person: 'Person', team: 'Team', skill: 'Skill', role: 'Role', credential: 'Credential', program: 'Program', batch: 'Import' };

const ADDRESSES: Record<string, (id: string) => string> = {
  person: (id) => `/people/${id}`,
  team: (id) => `/coverage?team=${id}`,
  skill: (id) => `/people?topic=${id}`,
  credential: (id) => `/credentials/${id}`,
  program: (id) => `/programs/${id}`,
  batch: (id) => `/imports/${id}`,
};

/** Where a hit leads; null for kinds that have no page yet. */
export const addressOf = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string | null => ADDRESSES[kind.toLowerCase()]?.(encodeURIComponent(id)) ?? null;
