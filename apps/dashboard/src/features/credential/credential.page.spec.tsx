import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { credential } from '../../testing/world.js';

describe('Credential', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Credential'] });
    openAt('/credentials/c1');
    expect(await screen.findByRole('status', { name: 'Loading credential' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Credential: 'NOT_FOUND' } });
    openAt('/credentials/c1');
    expect((await screen.findByRole('alert')).textContent).toContain('Credential could not be loaded.');
  });

  it('says why it counts for nothing', async () => {
    fakeApi({ answers: { credential: () => ({ ...credential, counts: [], issuer: null, person: null }) } });
    openAt('/credentials/c1');
    expect(await screen.findByText(/It counts for nothing/)).toBeTruthy();
    expect(screen.getByText(/waits for a person to match/)).toBeTruthy();
  });

  it('shows each check with outcome, and the document as text only', async () => {
    fakeApi();
    openAt('/credentials/c1');
    const checks = within(await screen.findByRole('list', { name: 'Checks' }));
    expect(checks.getByText('The proof holds: the document is exactly what was signed.')).toBeTruthy();
    expect(checks.getAllByRole('listitem')[2]?.textContent).toContain('(list 21 Nov)');
    expect(screen.getByText('{"name":"<script>alert(1)</script>"}').tagName).toBe('PRE');
  });

  it('shows the picture of a badge as a picture, and gives any document out byte for byte', async () => {
    fakeApi({ answers: { credential: () => ({ ...credential, mediaType: 'image/png', document: null }) } });
    openAt('/credentials/c1');
    await userEvent.click(await screen.findByText('Document as received, ana.json'));
    expect(screen.getByRole('img', { name: 'Picture of the badge: Authorised Person HV' }).getAttribute('src')).toBe('/credential-files/c1');
    expect(screen.getByRole('link', { name: 'download it byte for byte' }).getAttribute('href')).toBe('/credential-files/c1');
    expect(screen.queryByLabelText('Document as received')).toBeNull();
  });

  it('lets HR decide on the issuer with a reason, and nobody else', async () => {
    const sent = fakeApi();
    const { unmount } = openAt('/credentials/c1');
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'No audit');
    await userEvent.click(screen.getByRole('button', { name: 'Do not trust' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecideIssuer')?.variables).toEqual({ input: { issuerId: 'i1', trust: 'distrusted', reason: 'No audit' } }));
    expect((await screen.findByRole('dialog', { name: 'Do not trust Academy' })).textContent).toContain('Issuer, trust');
    unmount();
    fakeApi({ role: 'LEAD' });
    openAt('/credentials/c1');
    await screen.findByRole('region', { name: 'Issuer' });
    expect(screen.queryByRole('button', { name: 'Trust' })).toBeNull();
  });
});

describe('Evidence', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Evidence'] });
    openAt('/evidence/e1');
    expect(await screen.findByRole('status', { name: 'Loading evidence' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Evidence: 'NOT_FOUND' } });
    openAt('/evidence/e1');
    expect((await screen.findByRole('alert')).textContent).toContain('Evidence could not be loaded.');
  });

  it('shows what it says, by which grade and from which row', async () => {
    fakeApi();
    openAt('/evidence/e1');
    expect(await screen.findByText('Level 4, advanced')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'learning.csv, row 2' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Trust Grid Academy' }).getAttribute('href')).toContain('/history/d1');
    expect(await screen.findByRole('list', { name: 'Checks' })).toBeTruthy();
  });
});
