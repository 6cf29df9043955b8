import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list, todoItem } from '../../testing/world.js';

const queue = { kind: 'CLAIMANT', count: 1, moves: 2, items: () => list([todoItem({ id: 'c1', title: 'Authorised Person HV', detail: 'claimed by Ana Ferreira and Rui Costa', waits: 2, moves: 2 })]) };

it.each([['Ana Ferreira', 'p1'], ['None of them', null]])('A credential that several claim shows what speaks for each, and is decided with the effect in view: %s', async (choice, personId) => {
  const sent = fakeApi({ answers: { todo: () => ({ count: 1, units: null, queues: [queue] }) } });
  openAt('/todo');
  await userEvent.click(await screen.findByRole('button', { name: 'Authorised Person HV' }));
  const dialog = within(await screen.findByRole('dialog'));
  const row = await dialog.findByRole('row', { name: /Ana Ferreira/ });
  for (const said of ['ana@aurora.example', 'named', 'ana.json', 'waits for your decision']) expect(row.textContent).toContain(said);
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Look at the effect' }).disabled).toBe(true);
  await userEvent.click(dialog.getByRole('radio', { name: choice }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Why' }), 'Showed the letter');
  await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
  await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecideHolder')?.variables).toEqual({ input: { credentialId: 'c1', personId, reason: 'Showed the letter' } }));
  expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
});
