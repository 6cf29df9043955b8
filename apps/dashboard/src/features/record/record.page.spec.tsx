import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { session } from '../../testing/world.js';

describe('My record', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ role: 'EMPLOYEE', hold: ['Person'] });
    openAt('/record');
    expect(await screen.findByRole('status', { name: 'Loading your record' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ role: 'EMPLOYEE', fail: { Person: 'INTERNAL_SERVER_ERROR' } });
    openAt('/record');
    expect((await screen.findByRole('alert')).textContent).toContain('Your record could not be loaded.');
  });

  it('says what to do for an account without a person', async () => {
    fakeApi({ answers: { session: () => session('EMPLOYEE', { personId: null }) } });
    openAt('/record');
    expect(await screen.findByRole('heading', { name: 'Your account is not linked to a person' })).toBeTruthy();
  });

  it('is where an employee lands, who may see the record being said', async () => {
    fakeApi({ role: 'EMPLOYEE' });
    const { router } = openAt('/');
    expect(await screen.findByText(/see this record by name/)).toBeTruthy();
    expect(router.state.location.pathname).toBe('/record');
    expect(screen.queryByRole('link', { name: 'People' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Assign/ })).toBeNull();
  });

  it('declines an assignment with a reason', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE' });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: /^Decline/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason for declining' }), 'On leave{Enter}');
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'AnswerAssignment')?.variables).toEqual({ input: { id: 'a1', status: 'DECLINED', reason: 'On leave' } }));
  });
});
