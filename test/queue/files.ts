/** A small organisation, as files: forty people in four teams, one role, three skills, evidence of some of them. */
const numbers = Array.from({ length: 40 }, (_, n) => n);
const SKILLS = ['SQL', 'Welding', 'First aid'];

export const FILES = {
  skills: ['skill', ...SKILLS].join('\n'),
  people: ['external id,emails,name,team,role,from', ...numbers.map((n) => `P${n},p${n}@acme.example,Person ${n},Works / Team ${n % 4},Operator,2024-01-01`)].join('\n'),
  requirements: ['role,skill,level,minimum grade,weight,kind,effective on', ...SKILLS.map((skill, n) => `Operator,${skill},${n + 1},claimed,${n + 1},everyone,2024-01-01`)].join('\n'),
  evidence: ['person,skill,level,grade,from', ...numbers.flatMap((n) => SKILLS.slice(0, n % 4).map((skill) => `P${n},${skill},${1 + (n % 3)},attested,2025-01-01`))].join('\n'),
} as const;
