import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { dispute, list, session } from '../../testing/world.js';

const hr = { session: () => session('HR', { personId: 'p9' }) };

describe('Disputes', () => {
  it('waits with a skeleton, says what failed, and says that there are none', async () => {
    fakeApi({ hold: ['Disputes'] });
    const first = openAt('/disputes');
    expect((await screen.findAllByRole('status', { name: 'Loading disputes' })).length).toBeGreaterThan(0);
    first.unmount();
    fakeApi({ fail: { Disputes: 'INTERNAL_SERVER_ERROR' } });
    const second = openAt('/disputes');
    expect((await screen.findAllByRole('alert'))[0]!.textContent).toContain('Disputes could not be loaded.');
    second.unmount();
    fakeApi({ answers: { disputes: () => list([]) } });
    openAt('/disputes');
    expect(await screen.findByText('No dispute waits for an answer.')).toBeTruthy();
  });

  it('is answered with the effect in view, what is right being asked for where a field of the person is wrong', async () => {
    const sent = fakeApi({ answers: { ...hr, disputes: () => list([dispute({ record: 'PERSON', field: 'location', recordName: 'location: Porto' })]) } });
    openAt('/disputes');
    await userEvent.click((await screen.findAllByRole('button', { name: /^Answer/ }))[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('I never took it')).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: 'The right location' }), 'Lisbon');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason, which the person reads' }), 'Moved');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'AnswerDispute')?.variables).toEqual({ input: { id: 'x1', upheld: true, correction: 'Lisbon', reason: 'Moved' } }));
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });

  it('shows who answered what, when and why', async () => {
    fakeApi({ answers: { ...hr, disputes: () => list([dispute({ state: 'KEPT', answeredAt: '2026-11-22T06:02:00.000Z', answeredBy: 'Hanna Roth', answerReason: 'Checked with the academy' })]) } });
    openAt('/disputes');
    const [row] = await screen.findAllByRole('row', { name: /HV switching, level 4/ });
    for (const said of ['kept after dispute', 'Hanna Roth', 'Checked with the academy', '22 Nov 2026'.slice(3, 6)]) expect(row!.textContent).toContain(said);
    expect(within(row!).queryByRole('button')).toBeNull();
  });

  it('is raised from the record that it is about', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE', answers: { disputes: () => list([]) } });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: 'Dispute HV refresher' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Not me');
    await userEvent.click(dialog.getByRole('button', { name: 'Dispute' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'RaiseDispute')?.variables).toEqual({ input: { record: 'LEARNING', id: 'l1', reason: 'Not me' } }));
  });
});
