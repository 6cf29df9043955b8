import { createRootRoute, createRoute, createRouter, defaultStringifySearch, lazyRouteComponent, Outlet, type RouterHistory } from '@tanstack/react-router';
import { FILTER } from './filter.js';
import { Landing, NotThere } from './landing.js';
import { day, ids, instant, level, oneOf, plainLists, searchParams, text } from './search.js';
import { Shell } from './shell.js';
import { Broken } from './broken.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotThere, errorComponent: Broken });

const readView = searchParams({ asOf: day, knownAt: instant, ...FILTER });
type View = ReturnType<typeof readView>;

/** As-of, known-at and of whom figures speak are kept from page to page, until a link names others. */
const keepView = ({ search, next }: { search: View; next: (search: View) => View }): View => {
  const { asOf, knownAt, location, family, centre, role, team } = search;
  return { asOf, knownAt, location, family, centre, role, team, ...next(search) };
};

/** Why a unit is not met: filters a list of gaps. */
const reason = oneOf('PENDING', 'CONTESTED', 'REVOKED', 'EXPIRED', 'LOW_GRADE', 'BELOW_LEVEL', 'MISSING');

/** What a unit is met by: filters a list of met units; proven is verified or attested. */
const metGrade = oneOf('PROVEN', 'VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED');

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  validateSearch: readView,
  search: { middlewares: [keepView] },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchParams({ to: text }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in.page.js'), 'SignInPage'),
});
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('../features/sign-in/setup.page.js'), 'SetupPage') });

const landing = createRoute({ getParentRoute: () => shell, path: '/', component: Landing });
const overview = createRoute({ getParentRoute: () => shell, path: '/overview', component: lazyRouteComponent(() => import('../features/overview/overview.page.js'), 'OverviewPage') });
const todo = createRoute({ getParentRoute: () => shell, path: '/todo', component: lazyRouteComponent(() => import('../features/todo/todo.page.js'), 'TodoPage') });
const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/coverage',
  validateSearch: searchParams({ view: oneOf('map', 'grades', 'met', 'gaps'), by: oneOf('skills', 'roles'), reason, grade: metGrade, closed: ids, cellTeam: text, cellColumn: text, unit: text }),
  component: lazyRouteComponent(() => import('../features/map/map.page.js'), 'MapPage'),
});
const mapPrint = createRoute({ getParentRoute: () => shell, path: '/coverage/print', validateSearch: searchParams({ by: oneOf('skills', 'roles') }), component: lazyRouteComponent(() => import('../features/map/map-print.page.js'), 'MapPrintPage') });
const teamPrint = createRoute({ getParentRoute: () => shell, path: '/team/print', component: lazyRouteComponent(() => import('../features/team/team-print.page.js'), 'TeamPrintPage') });
const team = createRoute({ getParentRoute: () => shell, path: '/team', validateSearch: searchParams({ reason }), component: lazyRouteComponent(() => import('../features/team/team.page.js'), 'TeamPage') });
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: searchParams({ search: text, topic: text, level, grade: oneOf('VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED') }),
  component: lazyRouteComponent(() => import('../features/people/people.page.js'), 'PeoplePage'),
});
const person = createRoute({ getParentRoute: () => shell, path: '/people/$personId', component: lazyRouteComponent(() => import('../features/people/person.page.js'), 'PersonPage') });
const evidence = createRoute({ getParentRoute: () => shell, path: '/evidence/$evidenceId', component: lazyRouteComponent(() => import('../features/evidence/evidence.page.js'), 'EvidencePage') });
const credentials = createRoute({ getParentRoute: () => shell, path: '/credentials', validateSearch: searchParams({ search: text, verdict: oneOf('ACCEPT', 'INDETERMINATE', 'REJECT') }), component: lazyRouteComponent(() => import('../features/credential/credentials.page.js'), 'CredentialsPage') });
const credential = createRoute({ getParentRoute: () => shell, path: '/credentials/$credentialId', component: lazyRouteComponent(() => import('../features/credential/credential.page.js'), 'CredentialPage') });
const imports = createRoute({ getParentRoute: () => shell, path: '/imports', component: lazyRouteComponent(() => import('../features/imports/imports.page.js'), 'ImportsPage') });
const batch = createRoute({ getParentRoute: () => shell, path: '/imports/$batchId', component: lazyRouteComponent(() => import('../features/imports/import.page.js'), 'ImportPage') });
const history = createRoute({ getParentRoute: () => shell, path: '/history', component: lazyRouteComponent(() => import('../features/decision/history.page.js'), 'HistoryPage') });
const decision = createRoute({ getParentRoute: () => shell, path: '/history/$batchId', component: lazyRouteComponent(() => import('../features/decision/decision.page.js'), 'DecisionPage') });
const requirements = createRoute({ getParentRoute: () => shell, path: '/requirements', validateSearch: searchParams({ search: text }), component: lazyRouteComponent(() => import('../features/requirement/requirements.page.js'), 'RequirementsPage') });
const newRequirements = createRoute({ getParentRoute: () => shell, path: '/requirements/new', component: lazyRouteComponent(() => import('../features/requirement/new-set.page.js'), 'NewSetPage') });
const requirementSet = createRoute({ getParentRoute: () => shell, path: '/requirements/$ownerId', component: lazyRouteComponent(() => import('../features/requirement/requirement-set.page.js'), 'RequirementSetPage') });
const editRequirements = createRoute({ getParentRoute: () => shell, path: '/requirements/$ownerId/edit', component: lazyRouteComponent(() => import('../features/requirement/edit-set.page.js'), 'EditSetPage') });
const policy = createRoute({ getParentRoute: () => shell, path: '/policy', component: lazyRouteComponent(() => import('../features/policy/policy.page.js'), 'PolicyPage') });
const documents = createRoute({ getParentRoute: () => shell, path: '/documents', validateSearch: searchParams({ show: oneOf('all') }), component: lazyRouteComponent(() => import('../features/document/documents.page.js'), 'DocumentsPage') });
const document = createRoute({ getParentRoute: () => shell, path: '/documents/$documentId', component: lazyRouteComponent(() => import('../features/document/document.page.js'), 'DocumentPage') });
const issuers = createRoute({ getParentRoute: () => shell, path: '/issuers', validateSearch: searchParams({ search: text, trust: oneOf('undecided', 'trusted', 'distrusted') }), component: lazyRouteComponent(() => import('../features/issuer/issuers.page.js'), 'IssuersPage') });
const issuer = createRoute({ getParentRoute: () => shell, path: '/issuers/$issuerId', component: lazyRouteComponent(() => import('../features/issuer/issuer.page.js'), 'IssuerPage') });
const mappings = createRoute({ getParentRoute: () => shell, path: '/mappings', validateSearch: searchParams({ search: text, issuer: text, show: oneOf('together', 'all') }), component: lazyRouteComponent(() => import('../features/mapping/mappings.page.js'), 'MappingsPage') });
const mapping = createRoute({ getParentRoute: () => shell, path: '/mappings/$mappingId', component: lazyRouteComponent(() => import('../features/mapping/mapping.page.js'), 'MappingPage') });
const endorsements = createRoute({ getParentRoute: () => shell, path: '/endorsements', validateSearch: searchParams({ person: text }), component: lazyRouteComponent(() => import('../features/claim/endorsements.page.js'), 'EndorsementsPage') });
const disputes = createRoute({ getParentRoute: () => shell, path: '/disputes', validateSearch: searchParams({ person: text }), component: lazyRouteComponent(() => import('../features/dispute/disputes.page.js'), 'DisputesPage') });
const programs = createRoute({ getParentRoute: () => shell, path: '/programs', validateSearch: searchParams({ search: text, topic: text }), component: lazyRouteComponent(() => import('../features/roi/programs.page.js'), 'ProgramsPage') });
const program = createRoute({ getParentRoute: () => shell, path: '/programs/$programId', component: lazyRouteComponent(() => import('../features/roi/program.page.js'), 'ProgramPage') });
const record = createRoute({ getParentRoute: () => shell, path: '/record', component: lazyRouteComponent(() => import('../features/record/record.page.js'), 'RecordPage') });

const tree = root.addChildren([signIn, setup, shell.addChildren([endorsements, disputes, landing, todo, overview, coverage, mapPrint, team, teamPrint, people, person, evidence, credentials, credential, imports, batch, history, decision, requirements, newRequirements, requirementSet, editRequirements, policy, documents, document, programs, program, issuers, issuer, mappings, mapping, record])]);

/** All view state is in the address; `place` is handed in by tests. */
export const createAppRouter = (place?: RouterHistory) => createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true, stringifySearch: (search) => defaultStringifySearch(plainLists(search)), ...(place ? { history: place } : {}) });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
