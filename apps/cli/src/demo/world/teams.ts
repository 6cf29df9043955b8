export interface DemoTeam {
  readonly path: readonly string[];
  readonly people: number;
  readonly role: string;
  readonly location: string;
  readonly jobFamily: string;
  readonly costCentre: string;
  /** Share of its required skills that its people can show. */
  readonly strength: number;
}

/** Its name is that of the team at the root, too. */
export const COMPANY = 'Aurora Rail';

const team = (path: string, people: number, strength: number, more: Omit<DemoTeam, 'path' | 'people' | 'strength'>): DemoTeam => ({
  path: path === '' ? [COMPANY] : [COMPANY, ...path.split(' / ')],
  people,
  strength,
  ...more,
});

/** 18 teams of 240 people. Each team's first person leads it. */
export const TEAMS: readonly DemoTeam[] = [
  team('', 3, 0.8, { role: 'Team lead', location: 'Northbank', jobFamily: 'Management', costCentre: '1000' }),
  team('Operations', 3, 0.75, { role: 'Team lead', location: 'Northbank', jobFamily: 'Operations', costCentre: '2000' }),
  team('Operations / Depot North', 26, 0.78, { role: 'Depot technician', location: 'Northbank', jobFamily: 'Operations', costCentre: '2100' }),
  team('Operations / Depot South', 22, 0.62, { role: 'Depot technician', location: 'Southport', jobFamily: 'Operations', costCentre: '2200' }),
  team('Operations / Night control', 12, 0.66, { role: 'Night controller', location: 'Northbank', jobFamily: 'Operations', costCentre: '2300' }),
  team('Operations / Stations', 24, 0.7, { role: 'Dispatcher', location: 'Southport', jobFamily: 'Operations', costCentre: '2400' }),
  team('Engineering', 3, 0.8, { role: 'Team lead', location: 'Northbank', jobFamily: 'Engineering', costCentre: '3000' }),
  team('Engineering / Signalling', 18, 0.72, { role: 'Signalling engineer', location: 'Northbank', jobFamily: 'Engineering', costCentre: '3100' }),
  team('Engineering / Power', 9, 0.6, { role: 'Power engineer', location: 'Eastfield', jobFamily: 'Engineering', costCentre: '3200' }),
  team('Engineering / Rolling stock', 30, 0.8, { role: 'Rolling stock engineer', location: 'Eastfield', jobFamily: 'Engineering', costCentre: '3300' }),
  team('Digital', 2, 0.85, { role: 'Team lead', location: 'Northbank', jobFamily: 'Digital', costCentre: '4000' }),
  team('Digital / Platform', 14, 0.99, { role: 'Platform engineer', location: 'Northbank', jobFamily: 'Digital', costCentre: '4100' }),
  team('Digital / Data', 16, 0.7, { role: 'Data engineer', location: 'Northbank', jobFamily: 'Digital', costCentre: '4200' }),
  team('Digital / Apps', 20, 0.74, { role: 'App developer', location: 'Southport', jobFamily: 'Digital', costCentre: '4300' }),
  team('People & Finance', 2, 0.8, { role: 'Team lead', location: 'Northbank', jobFamily: 'Support', costCentre: '5000' }),
  team('People & Finance / HR', 12, 0.76, { role: 'HR partner', location: 'Northbank', jobFamily: 'Support', costCentre: '5100' }),
  team('People & Finance / Finance', 14, 0.7, { role: 'Finance analyst', location: 'Northbank', jobFamily: 'Support', costCentre: '5200' }),
  team('People & Finance / Procurement', 10, 0.64, { role: 'Buyer', location: 'Southport', jobFamily: 'Support', costCentre: '5300' }),
];
