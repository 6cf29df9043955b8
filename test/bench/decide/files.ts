import { SIZE, wayFiles } from '../way/files.js';

/** What waits for a decision, beside the organisation of the way. */
export const WAITING = { titles: 400, completed: 20_000, unknown: 500, unknownRows: 1_500, names: 100, issuers: 300, credentials: 3_000, documents: 400, requests: 400, disputes: 400, assignments: 400 } as const;

const lines = (header: string, count: number, row: (index: number) => string): Buffer => Buffer.from([header, ...Array.from({ length: count }, (_, index) => row(index))].join('\r\n'));

/** Every other title names a skill, as a suggestion would find it. */
const title = (index: number): string => (index % 2 === 0 ? `Skill ${index % SIZE.skills} in practice, part ${index}` : `Course ${index}`);
const program = (index: number): string => `Provider ${index % 20},${title(index)}`;

/** In the order in which they are taken in; programs say no skill, so that their titles are to be mapped. */
export const decideFiles = (): Readonly<Record<string, Buffer>> => ({
  ...wayFiles(),
  'programs.csv': lines('provider,title,assessment', WAITING.titles, (index) => `"Provider ${index % 20}","${title(index)}",exam`),
  'learning.csv': lines('person,provider,program,status,date', WAITING.completed + WAITING.unknownRows, (index) => {
    // Nobody completes one program twice.
    const [provider, name] = program((index + Math.floor(index / SIZE.people)) % WAITING.titles).split(/,(.*)/su) as [string, string];
    const person = index < WAITING.completed ? `P-${index % SIZE.people}` : `guest${index % WAITING.unknown}@elsewhere.example`;
    return `${person},${provider},"${name}",completed,2026-0${1 + (index % 9)}-10`;
  }),
  'more-evidence.csv': lines('person,skill,level,grade,from,source', WAITING.names * 5, (index) => `P-${index * 7},Unheard of ${index % WAITING.names},3,endorsed,2026-01-01,bench`),
});
