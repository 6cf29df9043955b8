/** The size that the figures are about. */
export const SIZE = { people: 10_000, teams: 200, roles: 40, perRole: 12, evidence: 100_000, skills: 160 } as const;

const lines = (header: string, count: number, row: (index: number) => string): Buffer =>
  Buffer.from([header, ...Array.from({ length: count }, (_, index) => row(index))].join('\r\n'));

const team = (index: number): string => `Works / Division ${index % 10} / Team ${index}`;
/** Roles ask for neighbouring skills, so that most are asked for by several roles. */
const skillOf = (role: number, place: number): string => `Skill ${(role * 4 + place) % SIZE.skills}`;
/** Spreads without being random: the same at every run. */
const spread = (index: number, below: number): number => (Math.imul(index, 2_654_435_761) >>> 8) % below;

/** An even organisation: everybody holds one role and is asked for its twelve skills. */
export const wayFiles = (): Record<'skills.csv' | 'people.csv' | 'requirements.csv' | 'evidence.csv', Buffer> => ({
  'skills.csv': lines('skill', SIZE.skills, (index) => `Skill ${index}`),
  'people.csv': lines('external id,e-mails,name,team path,location,role,from', SIZE.people, (index) =>
    `P-${index},p${index}@works.example,Person ${index},${team(index % SIZE.teams)},${spread(index, 3) === 0 ? 'Depot' : 'Works'},Role ${index % SIZE.roles},2024-01-01`),
  'requirements.csv': lines('role,skill,level,minimum grade,weight,effective date', SIZE.roles * SIZE.perRole, (index) =>
    `Role ${Math.floor(index / SIZE.perRole)},${skillOf(Math.floor(index / SIZE.perRole), index % SIZE.perRole)},${1 + (index % 4)},endorsed,${1 + (index % 3)},2024-01-01`),
  'evidence.csv': lines('person,skill,level,grade,from,to,source', SIZE.evidence, (index) => {
    const person = index % SIZE.people;
    const skill = skillOf(person % SIZE.roles, Math.floor(index / SIZE.people));
    const grade = ['attested', 'endorsed', 'activity', 'claimed'][spread(index, 4)]!;
    const to = spread(index, 3) === 0 ? `2027-0${1 + spread(index, 9)}-15` : '';
    return `P-${person},${skill},${1 + spread(index + 7, 5)},${grade},2025-0${1 + spread(index, 9)}-01,${to},bench`;
  }),
});
