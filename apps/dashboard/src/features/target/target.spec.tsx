import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';

it('the target stands beside the figures, with what is to come', async () => {
  fakeApi({ answers: { targets: () => [{ measure: 'PROVEN', share: 70, effectiveOn: '2027-06-01', standing: 'TO_COME' }, { measure: 'MET', share: 85, effectiveOn: '2026-01-01', standing: 'IN_FORCE' }, { measure: 'MET', share: 80, effectiveOn: '2025-01-01', standing: 'WAS' }] } });
  openAt('/overview');
  expect(await screen.findByText('Target 85 % met; to come: 70 % proven from Jun 1, 2027.')).toBeTruthy();
});

it('is set by HR, and an emptied field ends it', async () => {
  const sent = fakeApi();
  openAt('/overview');
  await userEvent.click(await screen.findByRole('button', { name: 'Set a target' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Set a target' }));
  await userEvent.selectOptions(dialog.getByLabelText('Figure'), 'PROVEN');
  await userEvent.type(dialog.getByLabelText(/Reason/), 'Agreed{Enter}');
  await waitFor(() => expect(sent.find(({ operation }) => operation === 'SetTarget')?.variables).toEqual({ input: { teamId: null, measure: 'PROVEN', share: null, effectiveOn: '2026-11-22', reason: 'Agreed' } }));
});

it('is not for a lead to set', async () => {
  fakeApi({ role: 'LEAD' });
  openAt('/team');
  expect(await screen.findByText('Target 85 % met.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Set a target' })).toBeNull();
});
