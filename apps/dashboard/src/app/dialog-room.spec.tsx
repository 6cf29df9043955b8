import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../testing/fake-api.js';
import { openAt } from '../testing/render.js';
import { dispute, list, session } from '../testing/world.js';

const hr = { session: () => session('HR', { personId: 'p9' }) };

describe('A dialog', () => {
  it('stays open with what is written in it while the row that it was opened from leaves its list, and then shows the decision', async () => {
    const waiting = [dispute()];
    const sent = fakeApi({ answers: { ...hr, disputes: () => list([...waiting]) } });
    const { client } = openAt('/disputes');
    await userEvent.click((await screen.findAllByRole('button', { name: /^Answer/ }))[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason, which the person reads' }), 'Looked it up');

    waiting.length = 0;
    await act(() => client.invalidateQueries());
    expect(await screen.findByText('No dispute waits for an answer.')).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reason, which the person reads' }).value).toBe('Looked it up');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'AnswerDispute')).toBe(true));
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });

  it('goes when it is closed, and when its page is left', async () => {
    fakeApi({ answers: { ...hr, disputes: () => list([dispute()]) } });
    const { router } = openAt('/disputes');
    const open = async () => userEvent.click((await screen.findAllByRole('button', { name: /^Answer/ }))[0]!);
    await open();
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    expect(await screen.findByRole('dialog')).toBeTruthy();
    await act(() => router.navigate({ to: '/history' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
