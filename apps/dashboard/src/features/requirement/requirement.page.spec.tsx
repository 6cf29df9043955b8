import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list, requirementSet } from '../../testing/world.js';

describe.each([
  ['/requirements', 'RequirementSets', 'requirement sets'],
  ['/requirements/r1', 'RequirementSet', 'requirements'],
  ['/requirements/r1/edit', 'RequirementSet', 'requirements'],
])('%s', (address, operation, what) => {
  it('waits with a skeleton, and says what failed', async () => {
    fakeApi({ hold: [operation] });
    const first = openAt(address);
    expect(await screen.findByRole('status', { name: `Loading ${what}` })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { [operation]: 'INTERNAL_SERVER_ERROR' } });
    openAt(address);
    expect((await screen.findByText(/could not be loaded\./)).closest('[role=alert]')).toBeTruthy();
  });
});

describe('Requirements', () => {
  it('says why there are none', async () => {
    fakeApi({ answers: { requirementSets: () => list([]) } });
    openAt('/requirements');
    expect(await screen.findByText(/No role is known yet/)).toBeTruthy();
  });

  it('shows who asks for how much, and what is met of it', async () => {
    fakeApi();
    openAt('/requirements');
    const row = await screen.findByRole('row', { name: /Signaller/ });
    expect(row.textContent).toContain('5 of 9');
    expect(row.textContent).toContain('Jan 1, 2027');
  });

  it('are there for an employee, without figures and without exemptions', async () => {
    fakeApi({ role: 'EMPLOYEE', answers: { requirementSets: () => list([requirementSet({ coverage: null, mayEdit: false })]) } });
    openAt('/requirements');
    expect((await screen.findByRole('row', { name: /Signaller/ })).textContent).not.toContain('of 9');
    expect(screen.queryByRole('region', { name: 'Exemptions' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ask for something new' })).toBeNull();
  });
});

describe('What a role asks for', () => {
  it('shows what is in force with what is held, and what gives to think about', async () => {
    fakeApi();
    openAt('/requirements/r1');
    const rows = within(await screen.findByRole('group', { name: 'In force today' })).getAllByRole('row').slice(1).map(({ textContent }) => textContent);
    expect(rows[0]).toContain('HV switching');
    expect(rows[0]).toContain('5 of 9');
    expect(rows[0]).toContain('no known credential or mapping could prove it');
    expect(rows[1]).toContain('at least 2');
    expect(rows[1]).toContain('3 of 2');
  });

  it('tells its versions, and what each changes', async () => {
    fakeApi();
    openAt('/requirements/r1');
    const versions = within(await screen.findByRole('region', { name: 'Versions' }));
    expect(versions.getByText('to come')).toBeTruthy();
    expect(versions.getByText(/^HV switching, everyone: level 4.*was level 3/)).toBeTruthy();
    expect(versions.getByText('First aid, at least 2: no longer asked for.')).toBeTruthy();
  });

  it('says so where nothing is asked, and offers no edit to those who may not', async () => {
    fakeApi({ answers: { requirementSet: () => requirementSet({ requirements: [], versions: [], asked: 0, since: null, changesOn: null, mayEdit: false, coverage: null }) } });
    openAt('/requirements/r1');
    expect(await screen.findByText('Signaller asks for nothing today')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
  });
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('The editor', () => {
  it('sends all that is asked for, by keyboard alone, and shows the decision before it is taken', async () => {
    const sent = fakeApi();
    openAt('/requirements/r1/edit');
    const row = within(await screen.findByRole('group', { name: 'HV switching' }));
    row.getByRole('combobox', { name: 'Level' }).focus();
    await userEvent.selectOptions(row.getByRole('combobox', { name: 'Level' }), '4');
    await userEvent.tab();
    expect(document.activeElement).toBe(row.getByRole('combobox', { name: 'Minimum grade' }));
    screen.getByRole('button', { name: /^Remove First aid; Medic/ }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'New rolling stock{Enter}');
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'EditRequirements')?.variables).toEqual({
      input: { ownerId: 'r1', effectiveOn: '2026-11-22', changesPast: false, reason: 'New rolling stock', requirements: [{ skillId: 's1', level: 4, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null }] },
    }));
    expect(await screen.findByRole('dialog', { name: 'What Signaller asks for' })).toBeTruthy();
  });

  it('says at the field what is wrong, and sends nothing', async () => {
    const sent = fakeApi();
    openAt('/requirements/r1/edit');
    await screen.findByRole('group', { name: 'HV switching' });
    await press('Add credentials');
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'x');
    await press('Look at the effect');
    expect(await screen.findByText('Name at least one credential.')).toBeTruthy();
    expect(sent.some(({ operation }) => operation === 'EditRequirements')).toBe(false);
  });

  it('says what a day that is over changes, and asks for a word on it', async () => {
    fakeApi();
    openAt('/requirements/r1/edit');
    const day = await screen.findByLabelText(/In force from/);
    await userEvent.clear(day);
    await userEvent.type(day, '2026-06-01');
    expect(screen.getByText(/Jun 1, 2026 is over\./)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Change the figures of days that are over' })).toHaveProperty('required', true);
  });

  it('tells those who may not change it', async () => {
    fakeApi({ role: 'LEAD', answers: { requirementSet: () => requirementSet({ mayEdit: false }) } });
    openAt('/requirements/r1/edit');
    expect(await screen.findByText('You may read this, not change it')).toBeTruthy();
  });

  it('shows the effect on the day to come', async () => {
    const { decision, totals, teams } = await import('../../testing/world.js');
    const team = { team: teams[1], required: 20, requiredAfter: 20, met: 12, metAfter: 9, proven: 9, provenAfter: 7, people: 3 };
    const effect = { before: totals, after: totals, teams: [], people: 0, ahead: { day: '2027-01-01', before: totals, after: { ...totals, met: 38 }, teams: [team], people: 3 } };
    fakeApi({ answers: { batch: () => decision({ effect }) } });
    openAt('/history/d1');
    expect(await screen.findByText('Effect on coverage today if you decide so')).toBeTruthy();
    const ahead = within(screen.getByRole('region', { name: 'Effect on Jan 1, 2027' }));
    expect(ahead.getByText(/^38 of 56 met/)).toBeTruthy();
    expect(within(ahead.getByRole('group', { name: 'Effect by team on Jan 1, 2027' })).getByText('-3')).toBeTruthy();
  });
});
