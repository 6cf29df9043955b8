import type { ActingRole } from './session.query.js';

/** The pages of this version, in the order of the rail. */
export const PAGES = [
  { to: '/todo', name: 'To do', roles: ['HR', 'LEAD', 'LEARNING', 'EMPLOYEE'] },
  { to: '/overview', name: 'Overview', roles: ['HR'] },
  { to: '/team', name: 'My team', roles: ['LEAD'] },
  { to: '/record', name: 'My record', roles: ['EMPLOYEE'] },
  { to: '/coverage', name: 'Coverage', roles: ['HR', 'LEAD'] },
  { to: '/people', name: 'People', roles: ['HR', 'LEAD'] },
  { to: '/endorsements', name: 'Endorsements', roles: ['HR', 'LEAD', 'EMPLOYEE'] },
  { to: '/disputes', name: 'Disputes', roles: ['HR'] },
  { to: '/documents', name: 'Documents', roles: ['HR'] },
  { to: '/requirements', name: 'Requirements', roles: ['HR', 'LEAD', 'LEARNING', 'EMPLOYEE'] },
  { to: '/credentials', name: 'Credentials', roles: ['HR', 'LEAD'] },
  { to: '/programs', name: 'Programs', roles: ['LEARNING', 'HR'] },
  { to: '/mappings', name: 'Mappings', roles: ['HR'] },
  { to: '/issuers', name: 'Issuers', roles: ['HR'] },
  { to: '/imports', name: 'Imports', roles: ['HR', 'LEARNING'] },
  { to: '/policy', name: 'Policy', roles: ['HR'] },
  { to: '/history', name: 'History', roles: ['HR', 'LEAD', 'LEARNING', 'EMPLOYEE'] },
] as const satisfies readonly { to: string; name: string; roles: readonly ActingRole[] }[];

export type PagePath = (typeof PAGES)[number]['to'];

/** What a reader may not see is not there. */
export const pagesOf = (role: ActingRole) => PAGES.filter(({ roles }) => (roles as readonly ActingRole[]).includes(role));

/** Pages of other roles are not there; records are for the api to refuse. */
export const mayOpen = (role: ActingRole, path: string): boolean => {
  const page = PAGES.find(({ to }) => to === path.replace(/\/$/, ''));
  return !page || pagesOf(role).includes(page);
};

const LANDING: Record<ActingRole, PagePath | null> = { HR: '/overview', LEAD: '/team', LEARNING: '/programs', EMPLOYEE: '/record', ADMIN: null };

/** The page of a reader's work; null where this version has none. */
export const landingOf = (role: ActingRole): PagePath | null => LANDING[role];

export const ROLE_NAMES: Record<ActingRole, string> = { ADMIN: 'administrator', HR: 'HR', LEAD: 'team lead', LEARNING: 'L&D', EMPLOYEE: 'employee' };

/** Skill gaps by name are for HR and for leads. */
export const seesNames = (role: ActingRole): boolean => role === 'HR' || role === 'LEAD';
