import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';

describe('Policy', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Policy'] });
    openAt('/policy');
    expect(await screen.findByRole('status', { name: 'Loading policy' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Policy: 'INTERNAL_SERVER_ERROR' } });
    openAt('/policy');
    expect((await screen.findByRole('alert')).textContent).toContain('Policy could not be loaded.');
  });

  it('proposes what was changed and nothing else, back to the default where a field is emptied', async () => {
    const sent = fakeApi();
    openAt('/policy');
    const look = await screen.findByRole('button', { name: 'Look at the effect' });
    expect(look).toHaveProperty('disabled', true);
    const claimed = screen.getByRole('textbox', { name: 'Highest level that a claim shows' });
    await userEvent.clear(claimed);
    await userEvent.type(claimed, '1');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Smallest group that is shown' }));
    await userEvent.clear(screen.getByRole('textbox', { name: /^Days until it must be shown again/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'As agreed');
    await userEvent.click(look);
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecidePolicy')?.variables).toEqual({
      input: {
        settings: [{ setting: 'CAP_CLAIMED', skillId: null, value: 1 }, { setting: 'SMALL_GROUP', skillId: null, value: null }, { setting: 'REVALIDATION_DAYS', skillId: 's1', value: null }],
        reason: 'As agreed',
      },
    }));
    expect(await screen.findByRole('dialog', { name: 'Policy: cap claimed 1' })).toBeTruthy();
  });
});
