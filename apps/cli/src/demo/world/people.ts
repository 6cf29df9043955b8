import type { Calendar } from './calendar.js';
import { nameOf } from './names.js';
import { randomOf } from './random.js';
import { type DemoTeam, TEAMS } from './teams.js';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: DemoTeam;
  /** Position within the team, the lead being 0. */
  readonly place: number;
  readonly role: string;
  readonly manager: string;
  readonly from: string;
}

export function demoPeople(calendar: Calendar): DemoPerson[] {
  const people: DemoPerson[] = [];
  const leads = new Map<string, string>();
  for (const team of TEAMS) {
    for (let place = 0; place < team.people; place += 1) {
      const person = demoPerson(team, place, people.length, calendar);
      if (place === 0) leads.set(team.path.join('/'), person.id);
      const above = place === 0 ? team.path.slice(0, -1) : team.path;
      people.push({ ...person, manager: leads.get(above.join('/')) ?? '' });
    }
  }
  return people;
}

function demoPerson(team: DemoTeam, place: number, index: number, calendar: Calendar): Omit<DemoPerson, 'manager'> {
  const random = randomOf('person', index);
  const name = nameOf(index);
  return {
    id: `AR-${String(1001 + index)}`,
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@aurora.example`,
    team,
    place,
    role: roleOf(team, place),
    // One in thirty joined within the last two months, so that the grace of joiners can be seen.
    from: calendar.plus(random.chance(1 / 30) ? -random.below(60) - 5 : -random.below(3_000) - 400),
  };
}

function roleOf(team: DemoTeam, place: number): string {
  if (place === 0) return 'Team lead';
  return team.path.at(-1) === 'Stations' && place % 6 === 1 ? 'Station manager' : team.role;
}
