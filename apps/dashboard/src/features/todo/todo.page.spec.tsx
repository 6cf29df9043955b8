import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';

describe('To do', () => {
  it('waits with a skeleton, says what failed, and says why there is nothing', async () => {
    fakeApi({ hold: ['Todo'] });
    const first = openAt('/todo');
    expect(await screen.findByRole('status', { name: 'Loading what waits for you' })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { Todo: 'INTERNAL_SERVER_ERROR' } });
    const second = openAt('/todo');
    expect((await screen.findByRole('alert')).textContent).toContain('What waits for you could not be loaded.');
    second.unmount();
    fakeApi({ role: 'LEARNING', answers: { todo: () => ({ count: 0, units: null, queues: [] }) } });
    openAt('/todo');
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });

  it('shows each queue with what waits and what it could move, and the count in the rail', async () => {
    fakeApi();
    openAt('/todo');
    const issuers = within(await screen.findByRole('region', { name: 'Issuers not decided: 1' }));
    expect((await issuers.findByRole('row', { name: /Grid Academy/ })).textContent).toContain('4 credentials waitup to 5 units');
    expect(screen.getByText('1,200 of 2,000 required units are met today, 800 are not.')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Issuers not decided: 1' }).textContent).toContain('moves up to 5 of 2,000 required units');
    expect(within(screen.getByRole('region', { name: 'Issuers not decided: 1' })).getByRole('link', { name: 'Open the list' }).getAttribute('href')).toBe('/issuers?trust=undecided');
    const people = within(screen.getByRole('region', { name: 'People not matched: 2' }));
    expect((await people.findByRole('row', { name: /ana\.f@old\.example/ })).textContent).toContain('12 learning rows, 2 credentials from 3 files14 rows waitnot known');
    expect((await screen.findByRole('link', { name: 'To do 5 waiting' })).getAttribute('aria-current')).toBe('page');
  });

  it('is worked through by keyboard: up, down, x, Enter; Tab leaves as everywhere', async () => {
    fakeApi();
    openAt('/todo');
    const first = await screen.findByRole('button', { name: 'ana.f@old.example' });
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('guest@partner.example');
    await userEvent.keyboard('x{ArrowUp}x');
    expect(document.activeElement).toBe(first);
    expect(screen.getByRole('button', { name: 'Decide 2 together' })).toBeTruthy();
    await userEvent.tab();
    expect(document.activeElement).not.toBe(first);
    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Whose is it?' })).toBeTruthy();
  });

  it('never chooses who it is, shows why somebody may be meant, and proposes what was chosen', async () => {
    const sent = fakeApi();
    openAt('/todo');
    await userEvent.click(await screen.findByRole('button', { name: 'ana.f@old.example' }));
    const dialog = within(await screen.findByRole('dialog'));
    const candidate = await dialog.findByRole<HTMLInputElement>('radio', { name: /Ana <b>Ferreira<\/b>/ });
    expect(candidate.checked).toBe(false);
    expect(dialog.getByText(/name begins alike, a word in common; known as ana@aurora.example, E1/)).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Look at the effect' }).disabled).toBe(true);
    await userEvent.click(candidate);
    await userEvent.type(dialog.getByRole('textbox', { name: /Why/ }), 'Her old address');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
    expect(sent.find(({ operation }) => operation === 'MatchPerson')?.variables).toEqual({ input: { identifiers: ['ana.f@old.example'], personId: 'p1', reason: 'Her old address' } });
  });

  it('says so where somebody else has decided it a moment ago', async () => {
    fakeApi({ answers: { unknownPerson: () => null } });
    openAt('/todo');
    await userEvent.click(await screen.findByRole('button', { name: 'ana.f@old.example' }));
    expect(await screen.findByText(/somebody decided it a moment ago/)).toBeTruthy();
  });

  it('takes a name as a new skill', async () => {
    const sent = fakeApi();
    openAt('/todo');
    await userEvent.click(await screen.findByRole('button', { name: 'K8s' }));
    await userEvent.click(await screen.findByRole('radio', { name: /A new skill/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'Our word');
    await userEvent.click(screen.getByRole('button', { name: 'Look at the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'NameSkill')?.variables).toEqual({ input: { names: ['k8s'], skillId: null, reason: 'Our word' } }));
  });

  it('settles whose a row is that claims what another has', async () => {
    const sent = fakeApi();
    openAt('/todo');
    await userEvent.click(await screen.findByRole('button', { name: 'Bea Stone' }));
    await userEvent.click(await screen.findByRole('radio', { name: /It is Bea Stone, who is new \(E-2\), without the others/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'Shared address');
    await userEvent.click(screen.getByRole('button', { name: 'Look at the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'SettleClaim')?.variables).toEqual({ input: { id: 'b1 7', identifiedBy: 'E-2', takesOver: false, reason: 'Shared address' } }));
  });
});
