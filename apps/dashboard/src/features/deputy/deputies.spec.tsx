import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Sent } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';

const card = async () => within((await screen.findByRole('heading', { name: 'Deputies' })).closest('section')!);
const dialogOf = async (button: string) => {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
};
const named = (sent: readonly Sent[]) => sent.find(({ operation }) => operation === 'NameDeputy')?.variables;

/** A typed date is put together by the browser; here it is given whole. */
const setDay = (input: HTMLElement, day: string) => fireEvent.change(input, { target: { value: day } });

describe('Deputies', () => {
  it('tells who leads the team today, and who does so later', async () => {
    const later = { id: 'dp2', name: 'Rui Costa', personId: 'p3', fromOn: '2027-01-04', toOn: '2027-01-08', acting: false };
    const acting = { id: 'dp1', name: 'Joseph Osei', personId: 'p2', fromOn: '2026-11-20', toOn: '2026-12-04', acting: true };
    const sent = fakeApi({ role: 'LEAD', answers: { deputies: () => [acting, later] } });
    openAt('/team');
    const rowOf = async (name: string) => (await (await card()).findByRole('rowheader', { name })).closest('tr')!.textContent;
    expect(await rowOf('Joseph Osei')).toContain('leads the team');
    expect(await rowOf('Rui Costa')).toContain('not yet');
    expect(sent.find(({ operation }) => operation === 'Deputies')?.variables).toEqual({ teamId: 't2' });
  });

  it('says where nobody stands in', async () => {
    fakeApi({ role: 'LEAD', answers: { deputies: () => [] } });
    openAt('/team');
    expect(await (await card()).findByText('Nobody stands in for the lead, now or later.')).toBeTruthy();
  });

  it('names whom it finds, for its team and the days chosen, and shows the effect', async () => {
    const sent = fakeApi({ role: 'LEAD' });
    openAt('/team');
    const dialog = await dialogOf('Name a deputy');
    const look = dialog.getByRole<HTMLButtonElement>('button', { name: 'Look at the effect' });
    expect(look.disabled).toBe(true);
    await userEvent.type(dialog.getByRole('combobox', { name: 'Deputy' }), 'Ana');
    await userEvent.click(await screen.findByRole('option', { name: 'Ana Ferreira, Signalling' }));
    setDay(dialog.getByLabelText(/^First day/), '2026-12-01');
    setDay(dialog.getByLabelText(/^Last day/), '2026-11-30');
    expect(look.disabled).toBe(true);
    setDay(dialog.getByLabelText(/^Last day/), '2026-12-11');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'On leave');
    await userEvent.click(look);
    await waitFor(() => expect(named(sent)).toEqual({ input: { personId: 'p1', teamId: 't2', fromOn: '2026-12-01', toOn: '2026-12-11', reason: 'On leave' } }));
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });

  it('asks for the team where it was opened from a person, and says why a deputy is refused', async () => {
    const sent = fakeApi({ fail: { NameDeputy: 'BAD_USER_INPUT' } });
    openAt('/people/p1');
    const dialog = await dialogOf('Name as deputy');
    expect(dialog.queryByRole('combobox', { name: 'Deputy' })).toBeNull();
    await dialog.findByRole('option', { name: /Signalling/ });
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Team' }), 't2');
    setDay(dialog.getByLabelText(/^Last day/), '2026-12-04');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'On leave');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Said by the api');
    expect(named(sent)).toEqual({ input: { personId: 'p1', teamId: 't2', fromOn: '2026-11-22', toOn: '2026-12-04', reason: 'On leave' } });
  });

  it('names nobody for a reader who sees no names', async () => {
    fakeApi({ role: 'LEARNING' });
    openAt('/people/p1');
    expect(await screen.findByRole('heading', { name: 'Assignments' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Name as deputy' })).toBeNull();
  });
});
