import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { session } from '../../testing/world.js';

const closed = { 'GET /setup': { status: 200, body: { open: false } } };

describe('Sign-in', () => {
  it('waits while it is not known whether anybody exists', async () => {
    fakeApi({ answers: { session: () => null } });
    globalThis.fetch = () => new Promise(() => undefined);
    openAt('/sign-in');
    expect(await screen.findByRole('status', { name: 'Loading sign-in' })).toBeTruthy();
  });

  it('says what failed when the server cannot be reached', async () => {
    fakeApi({ answers: { session: () => null } });
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    openAt('/sign-in');
    expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached.');
  });

  it('leads to the set-up while no organisation exists', async () => {
    fakeApi({ answers: { session: () => null }, routes: { 'GET /setup': { status: 200, body: { open: true } } } });
    const { router } = openAt('/sign-in');
    expect(await screen.findByRole('heading', { name: 'Set up Tessera' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/setup');
  });

  it('signs in and goes to the page that was asked for', async () => {
    let isIn = false;
    const sent = fakeApi({ answers: { session: () => (isIn ? session('HR') : null) }, routes: { ...closed, 'POST /session': { status: 204 } } });
    const { router } = openAt('/people?search=ana');
    await userEvent.type(await screen.findByRole('textbox', { name: /E-mail/ }), 'hanna@aurora.example');
    expect(router.state.location.search).toMatchObject({ to: '/people?search=ana' });
    isIn = true;
    await userEvent.type(screen.getByLabelText(/^Password/), 'a long password{Enter}');
    expect(await screen.findByRole('heading', { name: 'People' })).toBeTruthy();
    expect(sent.find(({ operation }) => operation === 'POST /session')?.variables).toEqual({ email: 'hanna@aurora.example', password: 'a long password' });
  });

  it('says the same for every wrong password, and never leads to another site', async () => {
    fakeApi({ answers: { session: () => null }, routes: { ...closed, 'POST /session': { status: 401, body: { code: 'SIGN_IN_REFUSED', message: 'E-mail or password is wrong.' } } } });
    const { unmount } = openAt('/sign-in');
    await userEvent.type(await screen.findByRole('textbox', { name: /E-mail/ }), 'a@b.example');
    await userEvent.type(screen.getByLabelText(/^Password/), 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('E-mail or password is wrong.');
    unmount();
    fakeApi({ routes: closed });
    const { router } = openAt('/sign-in?to=//evil.example/x');
    await waitFor(() => expect(router.state.location.pathname).toBe('/overview'));
  });
});

describe('Set-up', () => {
  it('creates the first administrator', async () => {
    const sent = fakeApi({ answers: { session: () => null }, routes: { 'GET /setup': { status: 200, body: { open: true } }, 'POST /setup': { status: 204 } } });
    openAt('/setup');
    await userEvent.type(await screen.findByRole('textbox', { name: /Organisation/ }), 'Aurora');
    await userEvent.type(screen.getByRole('textbox', { name: /Your name/ }), 'Hanna');
    await userEvent.type(screen.getByRole('textbox', { name: /Your e-mail/ }), 'h@aurora.example');
    await userEvent.type(screen.getByLabelText(/^Password/), 'a long password');
    await userEvent.click(screen.getByRole('button', { name: 'Set up' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'POST /setup')?.variables).toMatchObject({ organisation: 'Aurora', name: 'Hanna', email: 'h@aurora.example' }));
  });

  it('is closed once an organisation exists', async () => {
    fakeApi({ answers: { session: () => null }, routes: closed });
    openAt('/setup');
    expect(await screen.findByText(/set up already/)).toBeTruthy();
  });
});
