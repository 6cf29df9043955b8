import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage } from '../../testing/world.js';

const noColumns = { teams: [], columns: [], teamCount: 0, columnCount: 0, required: [], met: [], proven: [], pending: [], hangsOnOne: [] };

describe('Coverage map', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['MapWindow'] });
    openAt('/coverage');
    expect(await screen.findByRole('status', { name: 'Loading coverage map' })).toBeTruthy();
  });

  it('says what failed and how to try again', async () => {
    fakeApi({ fail: { MapWindow: 'INTERNAL_SERVER_ERROR' } });
    openAt('/coverage');
    expect(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('says why the map is empty', async () => {
    fakeApi({ answers: { coverage: () => coverage({ map: noColumns }) } });
    openAt('/coverage');
    expect(await screen.findByRole('heading', { name: 'Nothing is required here' })).toBeTruthy();
  });

  it('shows figures, not-required and the corner mark, told to those who listen', async () => {
    fakeApi();
    openAt('/coverage');
    const cell = await screen.findByRole('gridcell', { name: 'Signalling, HV switching: 5 of 9 met, 4 proven, 2 pending, hangs on one person' });
    expect(cell.textContent).toBe('5/9');
    expect(screen.getByRole('gridcell', { name: 'Engineering, First aid: not required' })).toBeTruthy();
    expect(screen.getByRole('treegrid').getAttribute('aria-colcount')).toBe('3');
  });

  it('moves by arrow keys, opens by Enter, closes by Escape and gives the focus back', async () => {
    fakeApi();
    const { router } = openAt('/coverage');
    (await screen.findByRole('gridcell', { name: /^Engineering, HV switching: 5 of 9/ })).focus();
    await userEvent.keyboard('{ArrowDown}');
    const cell = screen.getByRole('gridcell', { name: /^Signalling, HV switching/ });
    await waitFor(() => expect(document.activeElement).toBe(cell));
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('complementary', { name: 'Cell' });
    expect(await within(drawer).findByRole('heading', { name: 'HV switching' })).toBeTruthy();
    expect(router.state.location.search).toMatchObject({ cellTeam: 't2', cellColumn: 's1' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Cell' })).toBeNull());
    expect(document.activeElement).toBe(cell);
  });

  it('folds a team by Enter on its head and keeps that in the address', async () => {
    fakeApi();
    const { router } = openAt('/coverage');
    (await screen.findByRole('rowheader', { name: /Engineering/ })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Signalling/ })).toBeNull());
    expect(router.state.location.searchStr).toBe('?closed=t1');
  });

  it('opens a cell down to the witness and its report, with the document as text', async () => {
    fakeApi();
    openAt('/coverage?cellTeam=t2&cellColumn=s1');
    const drawer = within(await screen.findByRole('complementary', { name: 'Cell' }));
    expect(await drawer.findByText(/2 more whom you may not see by name/)).toBeTruthy();
    expect(drawer.getByRole('list', { name: 'Requirements' }).textContent).toContain('Role Signaller: everyone at level 3, practitioner, attested or better. Critical, 90 days of grace for joiners');
    expect(drawer.getByText(/Needs attested|It is endorsed; needs attested/)).toBeTruthy();
    await userEvent.click(drawer.getByRole('button', { name: /Verification report/ }));
    const checks = within(await drawer.findByRole('list', { name: 'Checks' }));
    expect(checks.getByText('Awarded to this person.')).toBeTruthy();
    expect(checks.getByText(/made-up-code/)).toBeTruthy();
    expect(drawer.getByText('{"name":"<script>alert(1)</script>"}')).toBeTruthy();
    expect(document.querySelector('script, b')?.textContent ?? '').not.toContain('alert(1)');
  });

  it('assigns a program on the spot', async () => {
    const sent = fakeApi();
    openAt('/coverage?cellTeam=t2&cellColumn=s1');
    await userEvent.click(await screen.findByRole('button', { name: 'Assign a program to 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: 'Assign to 1 person' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.find(({ operation }) => operation === 'AssignProgram')?.variables).toEqual({ input: { personIds: ['p1'], programId: 'g1', dueOn: '2027-02-22', topicId: 's1' } });
  });

  it('asks for roles when columns are roles', async () => {
    const sent = fakeApi();
    openAt('/coverage?by=roles');
    expect(await screen.findByRole('heading', { name: 'Coverage by team and role' })).toBeTruthy();
    await screen.findByRole('treegrid');
    expect(sent.find(({ operation }) => operation === 'MapWindow')?.variables).toMatchObject({ by: 'ROLE' });
  });

  it('draws the grades of each team, and tells them as a table', async () => {
    fakeApi();
    openAt('/coverage?view=grades');
    await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
    const row = screen.getByRole('rowheader', { name: 'Signalling' }).closest('tr');
    expect(within(row!).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['56', '41', '20', '13', '8', '0', '0', '5']);
    expect(within(row!).getByRole('link', { name: 'Signalling, Verified: 20' }).getAttribute('href')).toBe('/coverage?team=t2&view=met&grade=VERIFIED');
    expect(within(row!).getByRole('link', { name: 'Signalling, Pending: 5' }).getAttribute('href')).toBe('/coverage?team=t2&view=gaps&reason=PENDING');
  });
});

describe('Met', () => {
  it('lists units that are met with grade and witness', async () => {
    const sent = fakeApi();
    openAt('/coverage?view=met&grade=VERIFIED&team=t2');
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('columnheader', { name: 'Witness' })).toBeTruthy();
    expect(table.getByRole('cell', { name: 'verified' })).toBeTruthy();
    expect(table.getAllByRole('link')[1]?.getAttribute('href')).toBe('/evidence/e1?team=t2');
    expect(sent.find(({ operation }) => operation === 'MetUnits')?.variables).toMatchObject({ teamId: 't2', grades: ['VERIFIED'] });
  });

  it('is filtered by grade; proven is verified or attested', async () => {
    const sent = fakeApi();
    const { router } = openAt('/coverage?view=met');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Grade' }), 'PROVEN');
    await waitFor(() => expect(sent.filter(({ operation }) => operation === 'MetUnits').at(-1)?.variables).toMatchObject({ grades: ['VERIFIED', 'ATTESTED'] }));
    expect(router.state.location.search).toEqual({ view: 'met', grade: 'PROVEN' });
  });

  it('says so when there are none, of a grade or at all', async () => {
    fakeApi({ answers: { coverage: () => coverage({ metUnits: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } } }) } });
    openAt('/coverage?view=met&grade=CLAIMED');
    expect(await screen.findByText(/No unit is met by evidence of this grade: claimed/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Grade' }), 'All grades');
    expect(await screen.findByRole('heading', { name: 'Nothing is met' })).toBeTruthy();
  });
});

describe('Gaps', () => {
  it('lists units that are not met with reason and best evidence', async () => {
    fakeApi();
    openAt('/coverage?view=gaps');
    const table = within(await screen.findByRole('table'));
    expect(table.getByText('grade too low')).toBeTruthy();
    expect(table.getByRole('link', { name: 'evidence.csv, row 7' }).getAttribute('href')).toBe('/evidence/e2');
  });

  it('says so when there are none', async () => {
    fakeApi({ answers: { coverage: () => coverage({ gaps: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } } }) } });
    openAt('/coverage?view=gaps');
    expect(await screen.findByRole('heading', { name: 'No gaps' })).toBeTruthy();
  });
});
