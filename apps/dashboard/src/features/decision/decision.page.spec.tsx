import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { decision, list } from '../../testing/world.js';

describe('Decision', () => {
  it('shows what it would do before it is taken, and takes it', async () => {
    const sent = fakeApi({ answers: { batch: () => decision() } });
    openAt('/history/d1');
    expect(await screen.findByRole('heading', { name: 'Do not trust Academy', level: 1 })).toBeTruthy();
    const changes = within(await screen.findByRole('group', { name: 'What changes' }));
    expect(changes.getByRole('row', { name: 'Issuer, trust undecided distrusted' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Effect by team' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'CommitBatch')?.variables).toEqual({ id: 'd1' }));
  });

  it('tells what was decided meanwhile, and looks again before anything else', async () => {
    const sent = fakeApi({ answers: { batch: () => decision({ problem: { code: 'DECIDED_MEANWHILE', message: 'Ann decided meanwhile: Trust Academy.', columns: [] } }) } });
    openAt('/history/d1');
    expect((await screen.findByRole('alert')).textContent).toContain('Ann decided meanwhile: Trust Academy.');
    expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'LookAgain')).toBe(true));
  });

  it('is undone from where it is shown', async () => {
    const sent = fakeApi({ answers: { batch: () => decision({ status: 'COMMITTED', undoable: true }) } });
    openAt('/history/d1');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'UndoBatch')).toBe(true));
  });

  it('opens from the address of an import too', async () => {
    fakeApi({ answers: { batch: () => decision() } });
    openAt('/imports/d1');
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });
});

describe('History', () => {
  it('waits with a skeleton, says what failed, and says why there is nothing', async () => {
    fakeApi({ hold: ['Decisions'] });
    const first = openAt('/history');
    expect(await screen.findByRole('status', { name: 'Loading decisions' })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { Decisions: 'INTERNAL_SERVER_ERROR' } });
    const second = openAt('/history');
    expect((await screen.findByRole('alert')).textContent).toContain('Decisions could not be loaded.');
    second.unmount();
    fakeApi({ answers: { decisions: () => list([]) } });
    openAt('/history');
    expect(await screen.findByText('Nothing has been decided yet.')).toBeTruthy();
  });

  it('shows who decided what, before and after, and why', async () => {
    fakeApi();
    openAt('/history');
    const row = await screen.findByRole('row', { name: /Do not trust Academy/ });
    expect(row.textContent).toContain('Issuer, trust: undecided → distrusted');
    expect(row.textContent).toContain('No audit');
    expect(row.textContent).toContain('Hanna Roth');
  });
});
