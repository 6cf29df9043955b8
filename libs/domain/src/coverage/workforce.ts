import type { Day } from '../organisation/day.js';
import type { EvidenceColumns } from '../evidence/evidence-columns.js';

/** Kinds of topic: a skill, or a set of named credentials of which any one holds it, at level 1. */
export const TOPIC_KIND = { skill: 0, credentials: 1 } as const;

/** Who owns a requirement: a role (asks those who hold a post of it), a team (with its subtree), the organisation. */
export const OWNER_KIND = { role: 0, team: 1, organisation: 2 } as const;

/**
 * Everything one analysis reads, as columns. Whole numbers that name a person, team, role, topic or requirement are indices into its `ids`.
 * Each list with ids is ordered by id, so that equal facts give equal columns. Memberships, posts, requirements, exemptions and leave are those in force
 * on the as-of day and known at known-at; evidence is all that is known at known-at.
 */
export interface Workforce {
  readonly teams: Teams;
  readonly people: People;
  readonly roles: { readonly ids: readonly string[] };
  readonly posts: Posts;
  readonly topics: { readonly ids: readonly string[]; readonly kind: Uint8Array };
  readonly requirements: Requirements;
  readonly exemptions: { readonly person: Int32Array; readonly topic: Int32Array };
  readonly evidence: EvidenceColumns;
}

/** A forest; `parent` -1 is a root, in any order. */
export interface Teams {
  readonly ids: readonly string[];
  readonly parent: Int32Array;
}

export interface People {
  readonly ids: readonly string[];
  /** Home team on the as-of day; -1 is none, and then the person is not counted. */
  readonly team: Int32Array;
  /** Day on which the employment began; grace counts from here, or from a later post. */
  readonly joinedOn: Int32Array;
  /** 1 while on leave. */
  readonly onLeave: Uint8Array;
}

export interface Posts {
  readonly person: Int32Array;
  readonly role: Int32Array;
  /** Day on which the post was taken. */
  readonly since: Int32Array;
}

export interface Requirements {
  readonly ids: readonly string[];
  /** One of OWNER_KIND. */
  readonly ownerKind: Uint8Array;
  /** Index of the role or team; not read for the organisation. */
  readonly owner: Int32Array;
  readonly topic: Int32Array;
  /** 1 to 5; 1 for named credentials. */
  readonly level: Uint8Array;
  /** Lowest rank of grade that counts, 1 to 5. */
  readonly grade: Uint8Array;
  /** 1 useful, 2 important, 3 critical. */
  readonly weight: Uint8Array;
  /** Days of grace for joiners; 0 is none. */
  readonly graceDays: Int32Array;
  /** 0: everyone in scope. N: at least N distinct people of the scope. */
  readonly minimum: Int32Array;
}

/** The end of a day in the organisation's time zone: `instant` is the first one after it, and facts are looked at just before it. */
export interface AsOf {
  readonly day: Day;
  /** ms since 1970. */
  readonly instant: number;
}
