import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list, program } from '../../testing/world.js';

const secret = { enrolled: 0, completed: 0, paidMinor: null, paidKnownFor: 0, closedMet: 0, closedProven: 0, costPerClosedMinor: null, currency: null, suppressed: true };

describe('Programs', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ role: 'LEARNING', hold: ['Programs'] });
    openAt('/programs');
    expect(await screen.findByRole('status', { name: 'Loading programs' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ role: 'LEARNING', fail: { Programs: 'INTERNAL_SERVER_ERROR' } });
    openAt('/programs');
    expect((await screen.findByRole('alert')).textContent).toContain('Programs could not be loaded.');
  });

  it('says where programs come from while there are none', async () => {
    fakeApi({ role: 'LEARNING', answers: { programs: () => list([]) } });
    openAt('/programs');
    expect(await screen.findByRole('heading', { name: 'No programs yet' })).toBeTruthy();
  });

  it('tells none yet from none that fits what is looked for', async () => {
    const sent = fakeApi({ role: 'LEARNING', answers: { programs: () => list([]) } });
    openAt('/programs');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Title or provider' }), ' welding {Enter}');
    expect(await screen.findByRole('heading', { name: 'No program fits' })).toBeTruthy();
    expect(sent.at(-1)?.variables).toMatchObject({ search: 'welding' });
    expect(screen.getByRole('link', { name: 'Clear the filters' }).getAttribute('href')).toBe('/programs');
  });

  it('is where L&D lands; each figure leads to its rows', async () => {
    fakeApi({ role: 'LEARNING' });
    const { router } = openAt('/');
    const row = (await screen.findByRole('link', { name: 'HV refresher' })).closest('tr')!;
    expect(router.state.location.pathname).toBe('/programs');
    expect(within(row).getByRole('link', { name: '7' }).getAttribute('href')).toBe('/programs/g1#closed');
    expect(within(row).getByRole('link', { name: '€308.57' })).toBeTruthy();
  });

  it('shows no figure of too few people', async () => {
    fakeApi({ role: 'LEARNING', answers: { programs: () => list([program({ ledger: secret })]) } });
    openAt('/programs');
    expect(await screen.findByText('too few people to show figures')).toBeTruthy();
  });
});

describe('Program', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ role: 'LEARNING', hold: ['Program'] });
    openAt('/programs/g1');
    expect(await screen.findByRole('status', { name: 'Loading program' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ role: 'LEARNING', fail: { Program: 'NOT_FOUND' } });
    openAt('/programs/g1');
    expect((await screen.findByRole('alert')).textContent).toContain('Program could not be loaded.');
  });

  it('says so when nobody took it and nothing was closed', async () => {
    fakeApi({ role: 'LEARNING', answers: { program: () => program({ learning: () => list([]), closed: () => list([]) }) } });
    openAt('/programs/g1');
    expect(await screen.findByText(/Nobody is recorded in this program/)).toBeTruthy();
    expect(await screen.findByText(/No requirement is met by a completion/)).toBeTruthy();
  });

  it('shows the rows behind each figure, down to the row of the file', async () => {
    fakeApi({ role: 'HR' });
    openAt('/programs/g1');
    const learning = within(await screen.findByRole('group', { name: 'Learning records' }));
    expect(learning.getByRole('link', { name: 'learning.csv, row 4' })).toBeTruthy();
    const closed = within(await screen.findByRole('group', { name: 'Requirements closed' }));
    expect(closed.getByRole('link', { name: 'ana.json' }).getAttribute('href')).toBe('/evidence/e1');
  });
});
