import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list } from '../../testing/world.js';

describe('Issuers', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Issuers'] });
    openAt('/issuers');
    expect(await screen.findByRole('status', { name: 'Loading issuers' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Issuers: 'INTERNAL_SERVER_ERROR' } });
    openAt('/issuers');
    expect((await screen.findByRole('alert')).textContent).toContain('Issuers could not be loaded.');
  });

  it('says why there is nothing', async () => {
    fakeApi({ answers: { issuers: () => list([]) } });
    const first = openAt('/issuers');
    expect(await screen.findByRole('heading', { name: 'No issuers yet' })).toBeTruthy();
    first.unmount();
    fakeApi({ answers: { issuers: () => list([]) } });
    openAt('/issuers?trust=undecided');
    expect(await screen.findByRole('heading', { name: 'No issuer fits' })).toBeTruthy();
  });

  it('shows what hangs on each, and leads to it', async () => {
    fakeApi();
    openAt('/issuers');
    const row = within(await screen.findByRole('group', { name: 'Issuers' })).getByRole('row', { name: /Grid Academy/ });
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['did:web:grid.example', 'trusted', '4', '12', '9']);
    await userEvent.click(within(row).getByRole('link', { name: 'Grid Academy' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Grid Academy' })).toBeTruthy();
  });

  it('calls one that is known by nothing but its address by what it calls itself', async () => {
    const unnamed = { id: 'i2', key: 'did:key:z6', name: 'did:key:z6', trust: 'undecided', names: ['Rail School'], load: { credentials: 1, people: 1, pendingUnits: 0 } };
    fakeApi({ answers: { issuers: () => list([unnamed]) } });
    openAt('/issuers');
    expect((await screen.findByRole('link', { name: 'Rail School' })).getAttribute('href')).toContain('/issuers/i2');
  });

  it('is no page of a team lead', async () => {
    fakeApi({ role: 'LEAD' });
    openAt('/issuers');
    await screen.findByRole('navigation', { name: 'Pages' });
    expect(screen.queryByRole('link', { name: 'Issuers' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Issuers' })).toBeNull();
  });
});

describe('Issuer', () => {
  it('waits with a skeleton, and says what failed', async () => {
    fakeApi({ hold: ['Issuer'] });
    const first = openAt('/issuers/i1');
    expect(await screen.findByRole('status', { name: 'Loading issuer' })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { Issuer: 'NOT_FOUND' } });
    openAt('/issuers/i1');
    expect((await screen.findByRole('alert')).textContent).toContain('Issuer could not be loaded.');
  });

  it('shows who it is, its keys, what hangs on it and what was decided', async () => {
    fakeApi();
    openAt('/issuers/i1');
    expect(await screen.findByText('The Grid Academy')).toBeTruthy();
    expect(within(screen.getByRole('group', { name: 'Keys' })).getByRole('row', { name: /did:web:grid.example#key-1/ }).textContent).toContain('The key belongs to the issuer.');
    expect(screen.getByRole('region', { name: 'What hangs on it' }).textContent).toContain('12 credentials by 9 people');
    expect(screen.getByRole('link', { name: 'Trust Grid Academy' })).toBeTruthy();
    expect(await screen.findByRole('group', { name: 'Credentials of the issuer' })).toBeTruthy();
  });

  it('is decided on with a reason, and the effect is seen first', async () => {
    const sent = fakeApi();
    openAt('/issuers/i1');
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'No audit');
    expect(screen.queryByRole('button', { name: 'Trust' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Wait' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecideIssuer')?.variables).toEqual({ input: { issuerId: 'i1', trust: 'undecided', reason: 'No audit' } }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('It moves 3 people');
  });
});
