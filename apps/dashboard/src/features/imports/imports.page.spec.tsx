import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { batch, job, list } from '../../testing/world.js';

describe('Imports', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Batches'] });
    openAt('/imports');
    expect(await screen.findByRole('status', { name: 'Loading imports' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Batches: 'INTERNAL_SERVER_ERROR' } });
    openAt('/imports');
    expect((await screen.findByRole('alert')).textContent).toContain('Imports could not be loaded.');
  });

  it('says where to begin while there is none', async () => {
    fakeApi({ answers: { batches: () => list([]) } });
    openAt('/imports');
    expect(await screen.findByText(/Begin with people/)).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'Download people.csv' })).getAttribute('href')).toBe('/templates/people.csv');
  });

  it('lists what came in, with its counts', async () => {
    fakeApi();
    openAt('/imports');
    const row = (await screen.findByRole('link', { name: 'learning.csv' })).closest('tr')!;
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Learning records', 'ready to commit', '10', '4', '1', '2', '1', '2']);
  });

  it('sends a file and opens its preview', async () => {
    const sent = fakeApi({ routes: { 'PUT /upload': { status: 201, body: { batchId: 'b1' } } } });
    const { router } = openAt('/imports');
    await userEvent.upload(await screen.findByLabelText('Files to import'), new File(['a,b'], 'ä.csv'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/b1'));
    expect(sent.filter(({ operation }) => operation === 'PUT /upload')).toHaveLength(1);
  });

  it('says why a file was refused', async () => {
    fakeApi({ routes: { 'PUT /upload': { status: 415, body: { code: 'FILE_KIND', message: 'This is a ZIP archive, not CSV.' } } } });
    openAt('/imports');
    await userEvent.upload(await screen.findByLabelText('Files to import'), new File(['PK'], 'people.csv'));
    expect((await screen.findByRole('alert')).textContent).toBe('people.csv: This is a ZIP archive, not CSV.');
  });
});

describe('Import', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Batch'] });
    openAt('/imports/b1');
    expect(await screen.findByRole('status', { name: 'Loading import' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Batch: 'NOT_FOUND' } });
    openAt('/imports/b1');
    expect((await screen.findByRole('alert')).textContent).toContain('Import could not be loaded.');
  });

  it('says so when there is nothing to say about any row', async () => {
    fakeApi({ answers: { batch: () => batch({ findings: () => list([]) }) } });
    openAt('/imports/b1');
    expect(await screen.findByText('Nothing to say about any row.')).toBeTruthy();
  });

  it('shows format, dropped columns, five counts, effect by team and findings', async () => {
    fakeApi();
    openAt('/imports/b1');
    const rows = within(await screen.findByRole('region', { name: 'Rows' }));
    expect(['10', '4', '1', '2'].every((count) => rows.getAllByText(count).length > 0)).toBe(true);
    expect(screen.getByText(/Recognised as Learning records/)).toBeTruthy();
    expect(screen.getByText('Gender')).toBeTruthy();
    expect(within(screen.getByRole('group', { name: 'Effect by team' })).getByRole('cell', { name: '+3' })).toBeTruthy();
    expect(await screen.findByText(/Day and month cannot be told apart/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download the refused rows' }).getAttribute('href')).toBe('/export/refused/b1.csv');
  });

  it('commits, shows progress in counts, then the result with undo', async () => {
    let status = 'PREVIEWED';
    const sent = fakeApi({
      answers: {
        batch: () => batch({ status, undoable: status === 'COMMITTED', job: status === 'COMMITTING' ? { ...job, queue: 'ingest' } : null }),
        commitBatch: () => batch({ status: (status = 'COMMITTING') }),
        undoBatch: () => batch({ status: (status = 'UNDONE') }),
      },
    });
    openAt('/imports/b1');
    await userEvent.click(await screen.findByRole('button', { name: 'Commit' }));
    expect(await screen.findByText('30 of 120 done')).toBeTruthy();
    status = 'COMMITTED';
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(screen.getByText('undone')).toBeTruthy());
    expect(sent.filter(({ operation }) => operation === 'CommitBatch' || operation === 'UndoBatch')).toHaveLength(2);
  });

  it('tells why a commit was refused', async () => {
    fakeApi({ fail: { CommitBatch: 'CONFLICT' } });
    openAt('/imports/b1');
    fireEvent.click(await screen.findByRole('button', { name: 'Commit' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Said by the api');
  });
});
