import { beforeAll, expect, it } from '@jest/globals';

import { type DemoPerson, HR, type House } from '../browser/house.js';
import { MapPage } from '../browser/map-page.js';
import type { Visitor } from '../browser/visitor.js';

const LEARNING = 'learning@aurora.example';
const MINUTES = 60_000;
const NOT_YOURS = 'There is no such record, or it is not yours to see.';
const CELL = `query ($team: ID!, $column: ID!) { coverage { ... on Coverage {
  map(by: SKILL, teamsFrom: 0, teams: 100, columnsFrom: 0, columns: 100) { teams { id name } columns { id name } required met }
  cell(teamId: $team, columnId: $column, by: SKILL) { required outside units(first: 100) { totalCount nodes { person { name } } } }
} } }`;

interface CellAnswer {
  readonly coverage: { readonly cell: { required: number; outside: number; units: { totalCount: number; nodes: unknown[] } } };
}

/** Everybody finds what is theirs to see, and nothing else. */
export function sight(house: House): void {
  let people: DemoPerson[];
  const inTeam = (...teams: string[]): DemoPerson[] => people.filter(({ team }) => teams.includes(team));
  const leadOf = (team: string): DemoPerson => people.find((person) => person.team === team && person.leads)!;
  const worker = (): DemoPerson => people.find(({ team, leads }) => team === 'Signalling' && !leads)!;

  beforeAll(async () => {
    people = await house.people();
  });

  const within = async (email: string, look: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await house.enter(email);
    try {
      await look(visitor);
    } finally {
      await visitor.close();
    }
  };
  const refused = async (visitor: Visitor, address: string): Promise<void> => {
    await visitor.follow(address);
    expect(await visitor.page.getByRole('alert').first().innerText()).toContain(NOT_YOURS);
  };
  const names = async (visitor: Visitor): Promise<string[]> => (await visitor.table('People')).map(([name]) => name!.split('\n')[0]!.replace(/ on leave$/, '')).sort();

  it('shows a lead the own team, in My team, People and Coverage, and no other', async () => {
    const own = inTeam('Signalling').map(({ name }) => name).sort();
    await within(leadOf('Signalling').email, async (visitor) => {
      expect(await visitor.pages()).toEqual(['To do', 'My team', 'Coverage', 'People', 'Endorsements', 'Requirements', 'Credentials', 'History']);
      expect(await visitor.heading()).toBe('Signalling');
      expect((await visitor.table('Held and required levels')).map(([name]) => name!.split('\n')[0]).sort()).toEqual(own);
      await visitor.goTo('People');
      expect(await names(visitor)).toEqual(own);
      await visitor.goTo('Coverage');
      expect(await new MapPage(visitor).teams()).toEqual(['Signalling']);
      expect(visitor.newTroubles()).toEqual([]);
      await refused(visitor, `/people/${inTeam('Power')[0]!.id}`);
      await visitor.follow('/imports');
      expect(await visitor.heading()).toBe('There is no such page');
    });
  }, MINUTES);

  it('shows a lead the teams below the own one', async () => {
    const teams = ['Engineering', 'Power', 'Rolling stock', 'Signalling'];
    await within(leadOf('Engineering').email, async (visitor) => {
      await visitor.goTo('Coverage');
      expect(await new MapPage(visitor).teams()).toEqual(teams);
      await visitor.follow('/people?search=aurora');
      await visitor.page.getByText(`${inTeam(...teams).length} people`).waitFor();
      await refused(visitor, `/people/${leadOf('Digital').id}`);
    });
  }, MINUTES);

  it('shows an employee the own record only', async () => {
    const own = worker();
    await within(own.email, async (visitor) => {
      expect(await visitor.pages()).toEqual(['To do', 'My record', 'Endorsements', 'Requirements', 'History']);
      expect(await visitor.heading()).toBe('My record');
      await visitor.page.getByRole('region', { name: 'About me' }).getByRole('definition').getByText(own.email, { exact: true }).waitFor();
      for (const address of ['/people', '/coverage', '/programs', '/imports', '/overview']) {
        await visitor.follow(address);
        expect([address, await visitor.heading()]).toEqual([address, 'There is no such page']);
      }
      expect(visitor.newTroubles()).toEqual([]);
      await refused(visitor, `/people/${leadOf('Signalling').id}`);
    });
  }, MINUTES);

  it('shows L&D programs, and coverage in figures without a name', async () => {
    await within(LEARNING, async (visitor) => {
      expect(await visitor.pages()).toEqual(['To do', 'Requirements', 'Programs', 'Imports', 'History']);
      expect(await visitor.heading()).toBe('Programs');
      expect((await visitor.table('Programs')).length).toBe(30);
      expect(visitor.newTroubles()).toEqual([]);
    });
    const { map } = (await (await house.client(HR)).ask<{ coverage: { map: { teams: { id: string; name: string }[]; columns: { id: string; name: string }[] } } }>(CELL.replace(/ {2}cell.*\n/, '').replace('query ($team: ID!, $column: ID!)', 'query'))).coverage;
    const cell = { team: map.teams.find(({ name }) => name === 'Platform')!.id, column: map.columns.find(({ name }) => name === 'Kubernetes')!.id };
    const asHr = (await (await house.client(HR)).ask<CellAnswer>(CELL, cell)).coverage.cell;
    const asLearning = (await (await house.client(LEARNING)).ask<CellAnswer>(CELL, cell)).coverage.cell;
    expect(asHr.units.nodes.length).toBeGreaterThan(5);
    expect(asLearning).toMatchObject({ required: asHr.required, units: { nodes: [] } });
  }, MINUTES);
}
