import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { exemption, list, person } from '../../testing/world.js';

it('a person is excused from a gap, with an end and a reason', async () => {
  const sent = fakeApi({ answers: { session: async () => (await import('../../testing/world.js')).session('LEAD', { personId: 'p9' }) } });
  openAt('/team');
  await userEvent.click(await screen.findByRole('button', { name: /^Excuse Ana/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Excuse Ana/ }));
  await userEvent.type(dialog.getByLabelText(/Until/), '2027-03-31');
  await userEvent.type(dialog.getByLabelText(/Reason/), 'Moves to sales');
  await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
  await waitFor(() => expect(sent.find(({ operation }) => operation === 'Exempt')?.variables).toEqual({ input: { personId: 'p1', topicId: 's1', fromOn: '2026-11-22', toOn: '2027-03-31', reason: 'Moves to sales' } }));
  expect(await screen.findByRole('dialog', { name: 'Excuse Ana' })).toBeTruthy();
});

it('nobody excuses themselves, or ends their own exemption', async () => {
  fakeApi({ answers: { exemptions: () => list([exemption({ person: () => person })]) } });
  openAt('/people/p1');
  expect(await screen.findByRole('group', { name: 'Exemptions' })).toBeTruthy();
  await screen.findByRole('group', { name: 'Gaps' });
  expect(screen.queryByRole('button', { name: /^Excuse|^End earlier/ })).toBeNull();
});

it('an exemption ends earlier, with a reason', async () => {
  const sent = fakeApi();
  openAt('/requirements');
  await userEvent.click(await screen.findByRole('button', { name: /^End earlier the exemption of Rui Costa/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'End the exemption of Rui Costa' }));
  await userEvent.type(dialog.getByLabelText(/Reason/), 'Stays after all');
  await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
  await waitFor(() => expect(sent.find(({ operation }) => operation === 'EndExemption')?.variables).toEqual({ input: { id: 'x1', toOn: '2026-11-22', reason: 'Stays after all' } }));
});
