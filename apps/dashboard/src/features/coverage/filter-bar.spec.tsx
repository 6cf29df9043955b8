import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';

const bar = async () => within(await screen.findByRole('group', { name: 'Filters' }));
const asked = (sent: ReturnType<typeof fakeApi>, operation: string) => sent.filter((one) => one.operation === operation).at(-1)?.variables;
const LISBON = { location: ['Lisbon'], jobFamily: null, costCentre: null, roleId: null };

describe('Filters', () => {
  it('are chosen by keyboard, stand in the address and cut what is asked for', async () => {
    const sent = fakeApi();
    const { router } = openAt('/overview');
    await screen.findByText('of 56 met (73%)');
    expect(asked(sent, 'Overview')?.['among']).toBeNull();
    (await bar()).getByRole('button', { name: 'Filter' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(await (await bar()).findByRole('combobox', { name: 'Location' }), 'Lisbon');
    await waitFor(() => expect(asked(sent, 'Overview')?.['among']).toEqual(LISBON));
    expect(router.state.location.href).toBe('/overview?location=Lisbon');
    expect((await bar()).getByRole('status').textContent).toContain('whom you may see by name');
    expect(await screen.findByText('Minimums (at least N people), not filtered')).toBeTruthy();
  });

  it.each([
    ['/coverage?location=Lisbon', 'MapWindow'],
    ['/coverage?view=gaps&location=Lisbon', 'Gaps'],
    ['/coverage?view=met&location=Lisbon', 'MetUnits'],
    ['/coverage?view=grades&location=Lisbon', 'MapWindow'],
    ['/coverage?location=Lisbon&cellTeam=t2&cellColumn=s1', 'Cell'],
    ['/people?location=Lisbon', 'People'],
  ])('hold at %s', async (address, operation) => {
    const sent = fakeApi();
    openAt(address);
    await waitFor(() => expect(asked(sent, operation)?.['among']).toEqual(LISBON));
    expect((await bar()).getByRole('button', { name: 'Remove the filter Location: Lisbon' })).toBeTruthy();
  });

  it('hold for the team of a lead', async () => {
    const sent = fakeApi({ role: 'LEAD' });
    openAt('/team?role=r1');
    await waitFor(() => expect(asked(sent, 'MyTeam')?.['among']).toEqual({ location: null, jobFamily: null, costCentre: null, roleId: ['r1'] }));
    expect(await (await bar()).findByRole('button', { name: 'Remove the filter Role: Signaller' })).toBeTruthy();
  });

  it('go from page to page, and off one by one or all at once', async () => {
    fakeApi();
    const { router } = openAt('/overview?location=Lisbon&family=Operations&team=t2');
    await screen.findByText('of 56 met (73%)');
    await userEvent.click(screen.getByRole('link', { name: 'People' }));
    await screen.findByRole('heading', { name: 'People' });
    expect(router.state.location.href).toBe('/people?location=Lisbon&family=Operations&team=t2');
    await userEvent.click((await bar()).getByRole('button', { name: 'Remove the filter Job family: Operations' }));
    await waitFor(() => expect(router.state.location.href).toBe('/people?location=Lisbon&team=t2'));
    await userEvent.click(screen.getByRole('link', { name: 'Overview' }));
    await userEvent.click(await (await bar()).findByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(router.state.location.href).toBe('/overview'));
  });

  it('are not there for who sees figures only, and not sent', async () => {
    const sent = fakeApi({ role: 'LEARNING' });
    openAt('/programs?location=Lisbon');
    await screen.findByRole('heading', { name: 'Programs' });
    expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull();
    expect(sent.some(({ variables }) => variables['among'])).toBe(false);
  });

  it('leave the gaps of one person whole', async () => {
    const sent = fakeApi();
    openAt('/people/p1?location=Lisbon');
    await waitFor(() => expect(asked(sent, 'Gaps')).toMatchObject({ personId: 'p1', among: null }));
  });

  it('say where nobody fits, and lead back to everybody', async () => {
    fakeApi({ answers: { people: () => ({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }) } });
    const { router } = openAt('/people?location=Porto&centre=0100');
    expect(await screen.findByRole('heading', { name: 'Nobody fits' })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Clear the filters' }));
    await waitFor(() => expect(router.state.location.href).toBe('/people'));
  });

  it('wait, fail and can be tried again', async () => {
    fakeApi({ fail: { Facets: 'INTERNAL_SERVER_ERROR' } });
    openAt('/people');
    await userEvent.click((await bar()).getByRole('button', { name: 'Filter' }));
    expect((await (await bar()).findByRole('alert')).textContent).toContain('Filters could not be loaded.');
    expect((await bar()).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('show a value of a link that nobody has today, and take it off', async () => {
    fakeApi();
    const { router } = openAt('/people?location=Atlantis');
    await userEvent.click((await bar()).getByRole('button', { name: 'Filter' }));
    expect((await (await bar()).findByRole<HTMLSelectElement>('combobox', { name: 'Cost centre' })).disabled).toBe(true);
    await userEvent.click((await bar()).getByRole('button', { name: 'Remove the filter Location: Atlantis' }));
    await waitFor(() => expect(router.state.location.href).toBe('/people'));
  });

  it('take several values at once, one of which is enough, and lose them one by one', async () => {
    const sent = fakeApi();
    const { router } = openAt('/coverage?location=Atlantis');
    await userEvent.click((await bar()).getByRole('button', { name: 'Filter' }));
    await userEvent.selectOptions(await (await bar()).findByRole('combobox', { name: 'Location' }), 'Lisbon');
    await waitFor(() => expect(asked(sent, 'MapWindow')?.['among']).toMatchObject({ location: ['Atlantis', 'Lisbon'] }));
    expect(new URLSearchParams(router.state.location.searchStr).get('location')).toBe('["Atlantis","Lisbon"]');
    expect((await bar()).getByRole('status').textContent).toContain('one is enough');
    expect(screen.getByRole('link', { name: 'Export XLSX' }).getAttribute('href')).toContain('location=Atlantis&location=Lisbon');
    await userEvent.click((await bar()).getByRole('button', { name: 'Remove the filter Location: Atlantis' }));
    await waitFor(() => expect(router.state.location.searchStr).toBe('?location=Lisbon'));
  });

  it('go into the files of the map and of a team', async () => {
    fakeApi();
    const { unmount } = openAt('/coverage?location=Lisbon&team=t2&by=roles');
    expect((await screen.findByRole('link', { name: 'Export XLSX' })).getAttribute('href')).toBe('/export/coverage.xlsx?location=Lisbon&by=role&teamId=t2');
    expect(screen.getByRole('link', { name: 'Export CSV' }).getAttribute('href')).toBe('/export/coverage.csv?location=Lisbon&by=role&teamId=t2');
    expect(screen.getByRole('link', { name: 'Print' }).getAttribute('href')).toBe('/coverage/print?location=Lisbon&team=t2&by=roles');
    unmount();
    fakeApi({ role: 'LEAD' });
    openAt('/team?role=r1&asOf=2026-11-01');
    const header = within((await screen.findByRole('heading', { level: 1, name: 'Signalling' })).closest('header')!);
    expect(header.getByRole('link', { name: 'Export XLSX' }).getAttribute('href')).toBe('/export/team.xlsx?asOf=2026-11-01&roleId=r1&teamId=t2');
    expect(header.getByRole('link', { name: 'Print' }).getAttribute('href')).toBe('/team/print?asOf=2026-11-01&role=r1&team=t2');
  });
});
