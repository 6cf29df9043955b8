import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { job, trend } from '../../testing/world.js';

const TITLE = 'The last 12 months, and the next if nobody acts';
const card = async () => within(await screen.findByRole('region', { name: TITLE }));

describe('The trend', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Trend'] });
    openAt('/overview');
    expect(await (await card()).findByRole('status', { name: 'Loading trend' })).toBeTruthy();
  });

  it('says what failed, and lets try again', async () => {
    fakeApi({ fail: { Trend: 'INTERNAL_SERVER_ERROR' } });
    openAt('/overview');
    expect((await (await card()).findByRole('alert')).textContent).toContain('Trend could not be loaded.');
  });

  it('says where nothing was ever required', async () => {
    const empty = { day: '2026-11-22', people: 3, required: 0, met: 0, proven: 0, upTo: 0, targetMet: null, targetProven: null };
    fakeApi({ answers: { trend: () => trend({ months: [], now: empty, ahead: [] }) } });
    openAt('/overview');
    expect(await (await card()).findByText(/Nothing was required in the last 12 months/)).toBeTruthy();
  });

  it('shows the job while it is computed', async () => {
    fakeApi({ answers: { trend: () => ({ __typename: 'Computing', asOf: '2026-11-22', knownAt: '2026-11-22T06:02:00.000Z', job }) } });
    openAt('/overview');
    expect(await (await card()).findByText('Coverage for Nov 22, 2026 is being computed')).toBeTruthy();
  });

  it('tells today, draws the lines and gives them as a table with denominators', async () => {
    const sent = fakeApi();
    openAt('/overview?team=t2');
    const shown = await card();
    expect((await shown.findByText(/up to 46 once what is pending is decided/)).textContent).toBe('Nov 22, 2026: proven 33 of 56 (59%), met 41 (73%), up to 46 once what is pending is decided. Target: 80 % met.');
    expect((await shown.findByRole('img')).getAttribute('aria-label')).toContain('Nov 22, 2026 41 met and 33 proven of 56');
    expect(await shown.findByText('Met, if nobody acts')).toBeTruthy();
    shown.getByRole('button', { name: 'Show as table' }).focus();
    await userEvent.keyboard('{Enter}');
    const table = within(await shown.findByRole('table'));
    const cells = (name: string) => within(table.getByRole('rowheader', { name }).closest('tr')!).getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells('Nov 22, 2026')).toEqual(['56', '41 73%', '33 59%', '46', '80 %']);
    expect(cells('Dec 31, 2026 if nobody acts')).toEqual(['56', '39 70%', '', '', '80 %']);
    expect(table.getAllByRole('row')).toHaveLength(1 + 12 + 1 + 2);
    expect(sent.find(({ operation }) => operation === 'Trend')?.variables).toMatchObject({ teamId: 't2' });
  });

  it('is there for the team of a lead, of the people who fit the filters, without the target of the whole team', async () => {
    const sent = fakeApi({ role: 'LEAD', answers: { trend: () => trend({ stale: true, now: { ...(trend()['now'] as object), targetMet: null } }) } });
    openAt('/team?location=Lisbon');
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'Trend')?.variables).toMatchObject({ teamId: 't2', among: { location: ['Lisbon'] } }));
    expect((await screen.findByRole('region', { name: TITLE })).textContent).toContain('of the people who fit the filters');
    expect(await screen.findByText(/Targets are for whole teams/)).toBeTruthy();
    expect(await screen.findByText(/the months do not count them yet/)).toBeTruthy();
  });
});
