import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Sent } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, gap, list, person, program } from '../../testing/world.js';

const dialogOf = async (button: RegExp | string) => {
  await userEvent.click((await screen.findAllByRole('button', { name: button }))[0]!);
  return within(await screen.findByRole('dialog'));
};
const assigned = (sent: readonly Sent[]) => sent.filter(({ operation }) => operation === 'AssignProgram').map(({ variables }) => variables['input']);
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

const two = () => list([program(), program({ id: 'g2', title: 'Isolation at work', costMinor: null, hours: null })]);
const ofRui = { ...gap, id: 'u3', person: () => ({ ...person, id: 'p2', name: 'Rui Costa' }) };

describe('Assigning a program', () => {
  it('from a gap: programs that teach its topic, the one chosen sent with the topic', async () => {
    const sent = fakeApi({ role: 'LEAD', answers: { programs: two } });
    openAt('/team');
    const dialog = await dialogOf(/^Assign a program to/);
    expect(dialog.getByRole('heading', { name: 'Assign a program for HV switching' })).toBeTruthy();
    await userEvent.selectOptions(await dialog.findByRole('combobox', { name: 'Program' }), 'g2');
    await userEvent.click(dialog.getByRole('button', { name: 'Assign to 1 person' }));
    await closed();
    expect(sent.find(({ operation }) => operation === 'ProgramOptions')?.variables).toEqual({ topicId: 's1' });
    expect(assigned(sent)).toEqual([{ personIds: ['p1'], programId: 'g2', dueOn: '2027-02-22', topicId: 's1' }]);
  });

  it('to several at once, without the one taken out', async () => {
    const cell = { ...(coverage()['cell'] as object), units: list([gap, ofRui]) };
    const sent = fakeApi({ answers: { coverage: () => coverage({ cell }) } });
    openAt('/coverage?cellTeam=t2&cellColumn=s1');
    const dialog = await dialogOf('Assign a program to 2');
    expect(within(await dialog.findByRole('list', { name: 'To' })).getAllByRole('listitem')).toHaveLength(2);
    expect(dialog.getByRole('button', { name: 'Assign to 2 people' })).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: /^Take Ana .* out$/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Assign to 1 person' }));
    await closed();
    expect(assigned(sent)).toEqual([{ personIds: ['p2'], programId: 'g1', dueOn: '2027-02-22', topicId: 's1' }]);
  });

  it('from a program: to whom is chosen in the dialog, for no topic', async () => {
    const sent = fakeApi();
    openAt('/programs/g1');
    const dialog = await dialogOf('Assign to people');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Assign to 0 people' }).disabled).toBe(true);
    await userEvent.type(dialog.getByRole('combobox', { name: 'Add a person' }), 'Ana');
    await userEvent.click(await screen.findByRole('option', { name: 'Ana Ferreira, Signalling' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Assign to 1 person' }));
    await closed();
    expect(assigned(sent)).toEqual([{ personIds: ['p1'], programId: 'g1', dueOn: '2027-02-22', topicId: null }]);
    expect(sent.some(({ operation }) => operation === 'ProgramOptions')).toBe(false);
  });

  it('offers all programs where none teaches the topic', async () => {
    const sent = fakeApi({ role: 'LEAD', answers: { programs: ({ topicId }) => (topicId ? list([]) : two()) } });
    openAt('/team');
    const dialog = await dialogOf(/^Assign a program to/);
    await userEvent.click(await dialog.findByRole('button', { name: 'Choose from all programs' }));
    await userEvent.selectOptions(await dialog.findByRole('combobox', { name: 'Program' }), 'g2');
    await userEvent.click(dialog.getByRole('button', { name: 'Assign to 1 person' }));
    await closed();
    expect(assigned(sent)).toEqual([{ personIds: ['p1'], programId: 'g2', dueOn: '2027-02-22', topicId: 's1' }]);
  });

  it('stays open and says why where it is refused', async () => {
    fakeApi({ fail: { AssignProgram: 'BAD_USER_INPUT' } });
    openAt('/people/p1');
    const dialog = await dialogOf(/^Assign a program to/);
    await userEvent.click(await dialog.findByRole('button', { name: 'Assign to 1 person' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Said by the api');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
