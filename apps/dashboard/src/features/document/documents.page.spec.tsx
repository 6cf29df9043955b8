import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { certificate, documentCheck, list, person } from '../../testing/world.js';

describe('Documents', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Documents'] });
    openAt('/documents');
    expect(await screen.findByRole('status', { name: 'Loading documents' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Documents: 'INTERNAL_SERVER_ERROR' } });
    openAt('/documents');
    expect((await screen.findByRole('alert')).textContent).toContain('Documents could not be loaded.');
  });

  it('says that none waits, and of all that there is none', async () => {
    fakeApi({ answers: { documents: () => list([]) } });
    openAt('/documents');
    expect(await screen.findByText('No certificate waits for your check.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findByText(/Employees do so on My record/)).toBeTruthy();
  });

  it('lists what waits for the reader, with whose it is and how far', async () => {
    const sent = fakeApi();
    openAt('/documents');
    const row = (await screen.findByRole('link', { name: 'First aid <i>course</i>' })).closest('tr')!;
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Ana <b>Ferreira</b>', 'First aid', 'Jan 10, 2026to Jan 9, 2028', 'Nov 22, 2026Ana Ferreira', 'not checked yet']);
    expect(sent.find(({ operation }) => operation === 'Documents')?.variables).toMatchObject({ waiting: true, personId: null });
  });

  it('is for HR alone', async () => {
    fakeApi({ role: 'LEAD' });
    openAt('/documents');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Documents' })).toBeNull());
  });
});

describe('the record', () => {
  it('holds the documents of its owner, with why one was refused', async () => {
    fakeApi({ role: 'EMPLOYEE', answers: { documents: () => list([certificate({ state: 'REFUSED', checks: [documentCheck({ result: 'REFUSED', reason: 'Not in the registry' })] })]) } });
    openAt('/record');
    const card = within(await screen.findByRole('region', { name: 'My documents' }));
    expect((await card.findByRole('row', { name: /First aid/ })).textContent).toContain('refusedNot in the registry');
  });

  it('withdraws a document after a question, and only where that is possible', async () => {
    const documents = () => list([certificate({ withdrawHindrance: null }), certificate({ id: 'f2', title: 'Decided', state: 'ACCEPTED', withdrawHindrance: 'DOCUMENT_DECIDED' }), certificate({ id: 'f3', title: 'Cluster', kind: 'WORK_SAMPLE', issuer: null })]);
    const sent = fakeApi({ role: 'EMPLOYEE', answers: { documents }, routes: { 'DELETE /document-files/f1': { status: 200, body: { documentId: 'f1' } } } });
    openAt('/record');
    const card = within(await screen.findByRole('region', { name: 'My documents' }));
    await userEvent.click(await card.findByRole('button', { name: /^Withdraw/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(sent.some(({ operation }) => operation.startsWith('DELETE'))).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw it' }));
    await waitFor(() => expect(sent.some(({ operation }) => operation === 'DELETE /document-files/f1')).toBe(true));
    expect((await card.findByRole('row', { name: /Cluster/ })).textContent).toContain('not judged yet');
  });

  it('takes a certificate by keyboard, and says that it was taken', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE', routes: { 'PUT /document-files': { status: 201, body: { documentId: 'f2' } } } });
    openAt('/record');
    const form = within(await screen.findByRole('form', { name: 'Hand in a certificate' }));
    const user = userEvent.setup();
    const press = form.getByRole<HTMLButtonElement>('button', { name: 'Hand in' });
    expect(press.disabled).toBe(true);
    await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, new File(['%PDF-1.7'], 'aid.pdf', { type: 'application/pdf' }));
    await user.type(form.getByRole('textbox', { name: 'What it is' }), 'First aid{Enter}');
    expect(await screen.findByText(/It counts once HR has checked it/)).toBeTruthy();
    expect(sent.filter(({ operation }) => operation === 'PUT /document-files')).toHaveLength(1);
  });

  it('says why a file was not taken, and keeps what was written', async () => {
    fakeApi({ role: 'EMPLOYEE', routes: { 'PUT /document-files': { status: 400, body: { code: 'PDF_ACTIVE', message: 'The document holds more than pages (JavaScript).' } } } });
    openAt('/record');
    const form = within(await screen.findByRole('form', { name: 'Hand in a certificate' }));
    await userEvent.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, new File(['%PDF-1.7'], 'aid.pdf', { type: 'application/pdf' }));
    await userEvent.type(form.getByRole('textbox', { name: 'What it is' }), 'First aid');
    await userEvent.click(form.getByRole('button', { name: 'Hand in' }));
    expect((await form.findByRole('alert')).textContent).toContain('more than pages');
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'What it is' }).value).toBe('First aid');
  });

  it('refuses a file that is too large before it is sent', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE' });
    openAt('/record');
    const form = within(await screen.findByRole('form', { name: 'Hand in a certificate' }));
    const large = new File(['x'], 'aid.pdf', { type: 'application/pdf' });
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    await userEvent.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, large);
    expect(await form.findByText(/larger than 10 MB/)).toBeTruthy();
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Hand in' }).disabled).toBe(true);
    expect(sent.some(({ operation }) => operation === 'PUT /document-files')).toBe(false);
  });
});

it('a person shows their documents to HR', async () => {
  fakeApi({ answers: { documents: () => list([certificate({ person: () => person })]) } });
  openAt('/people/p1');
  expect(await within(await screen.findByRole('region', { name: 'Documents' })).findByRole('link', { name: /First aid/ })).toBeTruthy();
});
