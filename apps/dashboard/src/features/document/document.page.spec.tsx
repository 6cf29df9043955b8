import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { certificate, documentCheck } from '../../testing/world.js';

const open = (changes: Record<string, unknown> = {}, role = 'HR') => {
  const sent = fakeApi({ role, answers: { document: () => certificate(changes) } });
  openAt('/documents/f1');
  return sent;
};

describe('Document', () => {
  it('waits with a skeleton, and says what failed', async () => {
    fakeApi({ hold: ['Document'] });
    const first = openAt('/documents/f1');
    expect(await screen.findByRole('status', { name: 'Loading document' })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { Document: 'NOT_FOUND' } });
    openAt('/documents/f1');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('says what nobody has found yet', async () => {
    open({ counts: () => [] });
    expect(await screen.findByText('Nobody has looked into it yet.')).toBeTruthy();
    expect(screen.getByText('It counts for nothing.')).toBeTruthy();
  });

  it('shows a picture as a picture, and what was said of it as text', async () => {
    open();
    const picture = await screen.findByRole<HTMLImageElement>('img', { name: 'Certificate: First aid <i>course</i>' });
    expect(picture.getAttribute('src')).toBe('/document-files/f1');
    expect(screen.getByRole('heading', { name: 'First aid <i>course</i>', level: 1 })).toBeTruthy();
    expect(document.querySelector('iframe, object, embed')).toBeNull();
  });

  it('embeds no PDF, hands it out as a download, and says what was not looked into', async () => {
    open({ mediaType: 'application/pdf', width: null, height: null, pages: null, notes: ['packed', 'signed'] });
    const link = await screen.findByRole('link', { name: 'Download the PDF' });
    expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/document-files/f1', true]);
    expect(screen.getByText(/number of pages not known/)).toBeTruthy();
    expect(screen.getByText(/were not looked into/)).toBeTruthy();
    expect(screen.getByText(/which nobody has checked/)).toBeTruthy();
    expect(document.querySelector('iframe, object, embed')).toBeNull();
  });

  it('is accepted for what it was handed in for, and shows the effect first', async () => {
    const sent = open();
    const form = within(await screen.findByRole('region', { name: 'Check it' }));
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'How it was checked' }), 'REGISTRY');
    await userEvent.type(form.getByRole('textbox', { name: 'Where, or with whom' }), 'No 7');
    await userEvent.type(form.getByRole('textbox', { name: 'Reason' }), 'Looked up');
    await userEvent.click(form.getByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'CheckDocument')?.variables).toEqual({
      input: { documentId: 'f1', result: 'ACCEPTED', topicId: 's2', how: 'REGISTRY', reference: 'No 7', level: null, fromOn: '2026-01-10', toOn: '2028-01-09', reason: 'Looked up' },
    }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('is refused with a reason, and never without', async () => {
    const sent = open();
    const form = within(await screen.findByRole('region', { name: 'Check it' }));
    const refuse = form.getByRole('button', { name: 'Refuse' });
    await userEvent.click(refuse);
    expect(sent.some(({ operation }) => operation === 'CheckDocument')).toBe(false);
    await userEvent.type(form.getByRole('textbox', { name: 'Reason' }), 'Not in the registry');
    await userEvent.click(refuse);
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'CheckDocument')?.variables).toMatchObject({ input: { result: 'REFUSED', reason: 'Not in the registry' } }));
  });

  it('asks the second person for the same, and nothing else', async () => {
    const sent = open({ state: 'CHECKED_ONCE', asksTwo: true, checks: [documentCheck()] });
    const card = within(await screen.findByRole('region', { name: 'Second check' }));
    expect(card.getByText(/Hanna Roth found that it shows/).textContent).toContain('First aid');
    expect(card.queryByRole('combobox', { name: /What it shows/ })).toBeNull();
    await userEvent.type(card.getByRole('textbox', { name: 'Reason' }), 'Called them');
    await userEvent.click(card.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'CheckDocument')).toBe(true));
    expect(within(screen.getByRole('region', { name: 'Checks' })).getByRole('link', { name: 'first check: accepted' }).getAttribute('href')).toBe('/history/d1');
  });

  it.each([['CHECK_OF_OWN', /somebody else has to check it/], ['CHECK_BY_SAME', /A second, different person/], ['DOCUMENT_DECIDED', /Undo the decision/]])('says why this reader may not check it: %s', async (hindrance, words) => {
    open({ hindrance });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  it.each([['HANDED_IN_BY_ANOTHER', /Somebody else handed it in/], ['DOCUMENT_DECIDED', /what that decision rests on stays/]])('says why it cannot be withdrawn: %s', async (withdrawHindrance, words) => {
    open({ hindrance: 'ROLE_TOO_LOW', withdrawHindrance }, 'EMPLOYEE');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Withdraw/ })).toBeNull();
  });

  it('of what was withdrawn shows no file', async () => {
    open({ state: 'WITHDRAWN', hindrance: 'DOCUMENT_WITHDRAWN', withdrawnAt: '2026-11-22T08:00:00Z' });
    expect(await screen.findByText('It was withdrawn, and its file is gone.')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /First aid/ })).toBeNull();
  });

  it('shows a work sample with the claims that rest on it, and no checks', async () => {
    open({ kind: 'WORK_SAMPLE', hindrance: 'WORK_SAMPLE', counts: () => [] });
    expect(await screen.findByText('No claim rests on it. By itself it counts for nothing.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Work sample: First aid <i>course</i>' })).toBeTruthy();
    for (const name of ['Checks', 'Check it']) expect(screen.queryByRole('region', { name })).toBeNull();
  });

  it('has no form for roles that check none', async () => {
    open({ hindrance: 'ROLE_TOO_LOW' }, 'EMPLOYEE');
    expect(await screen.findByRole('region', { name: 'Checks' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Check it' })).toBeNull();
  });
});
