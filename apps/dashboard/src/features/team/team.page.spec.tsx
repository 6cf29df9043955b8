import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, session, teams } from '../../testing/world.js';

const nobody = { team: teams[1], people: [], topics: [], level: [], held: [], state: [], grade: [], until: [] };

describe('My team', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ role: 'LEAD', hold: ['MyTeam'] });
    openAt('/team');
    expect(await screen.findByRole('status', { name: 'Loading team' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ role: 'LEAD', fail: { MyTeam: 'NOT_FOUND' } });
    openAt('/team?team=elsewhere');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such record, or it is not yours to see.');
  });

  it('says why there is nobody, and what a reader without a team can do', async () => {
    fakeApi({ role: 'LEAD', answers: { coverage: () => coverage({ teamMatrix: nobody }) } });
    const { unmount } = openAt('/team');
    expect(await screen.findByRole('heading', { name: 'Nobody is in this team' })).toBeTruthy();
    unmount();
    fakeApi({ answers: { session: () => session('LEAD', { ledTeamIds: [] }) } });
    openAt('/team');
    expect(await screen.findByRole('heading', { name: 'You lead no team' })).toBeTruthy();
  });

  it('shows held against required with a mark told in words, and what ends soon', async () => {
    fakeApi({ role: 'LEAD' });
    openAt('/team');
    const matrix = within(await screen.findByRole('group', { name: 'Held and required levels' }));
    const [met, missing] = matrix.getAllByRole('cell');
    expect(within(met!).getByRole('img', { name: 'met, verified' })).toBeTruthy();
    expect(met!.textContent).toContain('4 / 3');
    expect(met!.textContent).toContain('Mar 2027');
    expect(within(missing!).getByRole('img', { name: 'missing' })).toBeTruthy();
  });

  it('is where a lead lands, with the gaps and assignments of the team', async () => {
    const sent = fakeApi({ role: 'LEAD' });
    const { router } = openAt('/');
    expect(await screen.findByRole('heading', { name: 'Signalling' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/team');
    expect(await screen.findByRole('group', { name: 'Assignments' })).toBeTruthy();
    expect(sent.find(({ operation }) => operation === 'Gaps')?.variables).toMatchObject({ teamId: 't2' });
  });
});
