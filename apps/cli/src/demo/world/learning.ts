import type { Calendar } from './calendar.js';
import type { DemoPerson } from './people.js';
import { PROGRAMS } from './programs.js';
import { randomOf } from './random.js';
import type { Showing } from './showing.js';

export type Attendance = Extract<Showing, { how: 'program' }>;

/** Courses that people take beside what their roles ask for, and first aid in the teams that need it. */
export function furtherLearning(people: readonly DemoPerson[], calendar: Calendar): Attendance[] {
  return people.flatMap((person) => {
    const random = randomOf('learns', person.id);
    const wanted = PROGRAMS.filter(({ title }) => title !== 'First aid at work');
    const courses = Array.from({ length: random.below(4) }, () => random.pick(wanted));
    const aid = person.place > 0 && person.place % 7 === 0 ? [PROGRAMS.find(({ title }) => title === 'First aid at work')!] : [];
    return [...new Set([...courses, ...aid])].map((program): Attendance => {
      const status = aid.includes(program) ? 'completed' : random.pick(['completed', 'completed', 'completed', 'in progress', 'enrolled'] as const);
      return {
        how: 'program',
        person,
        program: program.title,
        provider: program.provider,
        status,
        on: calendar.plus(-random.below(status === 'completed' ? 540 : 50) - 1),
        certificate: status === 'completed' && program.assessment !== 'none',
        paid: random.chance(0.9) ? program.cost : null,
      };
    });
  });
}

/** A person takes a program once: the record that reaches further counts. */
export function onceEach(attendances: readonly Attendance[]): Attendance[] {
  const reach = ['failed', 'enrolled', 'in progress', 'completed'];
  const best = new Map<string, Attendance>();
  for (const one of attendances) {
    const key = `${one.person.id}/${one.program}`;
    const before = best.get(key);
    if (!before || reach.indexOf(one.status) > reach.indexOf(before.status)) best.set(key, one);
  }
  return [...best.values()];
}
