import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Sent } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { assignment, list } from '../../testing/world.js';

const answered = (sent: readonly Sent[]) => sent.find(({ operation }) => operation === 'AnswerAssignment')?.variables;
const standing = (status: string) => ({ assignments: () => list([assignment({ status })]) });

describe('Answering an assignment', () => {
  it.each([['PROPOSED', 'Accept HV refresher', 'ACCEPTED'], ['ACCEPTED', 'Start HV refresher', 'IN_PROGRESS']])('from %s: %s', async (status, button, next) => {
    const now = { status };
    const answerAssignment = () => assignment({ status: (now.status = next) });
    const sent = fakeApi({ role: 'EMPLOYEE', answers: { assignments: () => list([assignment(now)]), answerAssignment } });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(answered(sent)).toEqual({ input: { id: 'a1', status: next } }));
    await waitFor(() => expect(screen.queryByRole('button', { name: button })).toBeNull());
  });

  it('declines with a reason only, and says beside it why that is refused', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE', answers: standing('IN_PROGRESS'), fail: { AnswerAssignment: 'CONFLICT' } });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: 'Decline HV refresher' }));
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
    expect(answered(sent)).toBeUndefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason for declining' }), 'On leave{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Said by the api');
    expect(answered(sent)).toEqual({ input: { id: 'a1', status: 'DECLINED', reason: 'On leave' } });
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByRole('button', { name: 'Decline HV refresher' })).toBeTruthy();
  });

  it.each(['COMPLETED', 'DECLINED'])('asks for no answer to what is %s', async (status) => {
    fakeApi({ role: 'EMPLOYEE', answers: standing(status) });
    openAt('/record');
    expect(await screen.findByRole('group', { name: 'Assignments' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(Accept|Start|Decline) HV/ })).toBeNull();
  });
});
