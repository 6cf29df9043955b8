import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, job, totals } from '../../testing/world.js';

describe('Overview', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Overview'] });
    openAt('/overview');
    expect(await screen.findByRole('status', { name: 'Loading coverage' })).toBeTruthy();
  });

  it('says what failed, and loads when tried again', async () => {
    const fail: Record<string, string> = { Overview: 'INTERNAL_SERVER_ERROR' };
    fakeApi({ fail });
    openAt('/overview');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Coverage could not be loaded.');
    expect(alert.textContent).not.toContain('Said by the api');
    delete fail['Overview'];
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Everyone requirements' })).toBeTruthy();
  });

  it('says why there is nothing and where it is filled', async () => {
    fakeApi({ answers: { coverage: () => coverage({ totals: { ...totals, people: 0, required: 0, minimums: 0 } }) } });
    openAt('/overview');
    expect(await screen.findByRole('heading', { name: 'No people yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to Imports' }).getAttribute('href')).toBe('/imports');
  });

  it('says that nothing is asked of everyone who fits the filters, and holds them against no target of whole teams', async () => {
    fakeApi({ answers: { coverage: () => coverage({ totals: { ...totals, required: 0, met: 0, proven: 0, leave: 2 } }) } });
    openAt('/overview?location=Lisbon');
    const everyone = within(await screen.findByRole('region', { name: 'Everyone requirements' }));
    expect(everyone.getByText('Nothing is asked of everyone here. Not counted: 2 on leave.')).toBeTruthy();
    expect(everyone.queryByText(/Target/)).toBeNull();
  });

  it('shows the headline with its denominator, never blended with minimums', async () => {
    fakeApi();
    openAt('/overview');
    const everyone = within(await screen.findByRole('region', { name: 'Everyone requirements' }));
    expect(everyone.getByText('41')).toBeTruthy();
    expect(everyone.getByText(/of 56 met/)).toBeTruthy();
    expect(everyone.getByText(/of 56 proven/)).toBeTruthy();
    expect(everyone.getByText(/Up to 46 met/)).toBeTruthy();
    const minimums = within(screen.getByRole('region', { name: 'Minimums' }));
    expect(minimums.getByText('of 2 met')).toBeTruthy();
    expect(minimums.getByText('broken, 1 pending')).toBeTruthy();
  });

  it('lets every figure be opened', async () => {
    fakeApi();
    openAt('/overview?asOf=2026-10-01');
    expect((await screen.findByRole('link', { name: 'Pending: 5' })).getAttribute('href')).toBe('/coverage?asOf=2026-10-01&view=gaps&reason=PENDING');
    const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(addressOf('Met: 41')).toBe('/coverage?asOf=2026-10-01&view=met');
    expect(addressOf('Verified: 20')).toBe('/coverage?asOf=2026-10-01&view=met&grade=VERIFIED');
    expect(addressOf('Proven: 33')).toBe('/coverage?asOf=2026-10-01&view=met&grade=PROVEN');
    expect(screen.getAllByRole('link', { name: 'HV switching' })[0]?.getAttribute('href')).toContain('cellTeam=t2&cellColumn=s1');
  });

  it('names the parts of the change; an unknown code stands for itself', async () => {
    fakeApi();
    openAt('/overview');
    const change = within(await screen.findByRole('region', { name: /What changed since .*\+3 met/ }));
    expect(change.getByText('New evidence')).toBeTruthy();
    expect(change.getByText('NOBODY_KNOWS')).toBeTruthy();
  });

  it('reads the chart as a table', async () => {
    fakeApi();
    openAt('/overview');
    await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('cell', { name: 'Dec 2026' })).toBeTruthy();
  });

  it('asks for the day in the address', async () => {
    const sent = fakeApi();
    openAt('/overview?asOf=2026-03-31');
    await screen.findByRole('region', { name: 'Minimums' });
    expect(sent.find(({ operation }) => operation === 'Overview')?.variables).toMatchObject({ asOf: '2026-03-31' });
  });

  it('drops a day that is none', async () => {
    const sent = fakeApi();
    openAt('/overview?asOf=2026-02-30');
    await screen.findByRole('region', { name: 'Minimums' });
    expect(sent.find(({ operation }) => operation === 'Overview')?.variables).toMatchObject({ asOf: null });
  });

  it('shows the progress of coverage that is computed, and then coverage', async () => {
    let asked = 0;
    fakeApi({ answers: { coverage: () => ((asked += 1) > 1 ? coverage() : { __typename: 'Computing', job, asOf: '2026-11-22', knownAt: '2026-11-22T06:00:00Z' }) } });
    openAt('/overview');
    expect(await screen.findByText('30 of 120 done')).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Minimums' })).toBeTruthy();
  });
});
