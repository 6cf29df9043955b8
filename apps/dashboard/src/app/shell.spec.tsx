import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../testing/fake-api.js';
import { openAt } from '../testing/render.js';
import { job, session } from '../testing/world.js';

const pagesOf = async () => within(await screen.findByRole('navigation', { name: 'Pages' })).getAllByRole('link').map(({ textContent }) => textContent.replace(/ \d+ waiting$/, ''));

describe('Shell', () => {
  it.each([
    ['HR', ['To do', 'Overview', 'Coverage', 'People', 'Endorsements', 'Disputes', 'Documents', 'Requirements', 'Credentials', 'Programs', 'Mappings', 'Issuers', 'Imports', 'Policy', 'History']],
    ['LEAD', ['To do', 'My team', 'Coverage', 'People', 'Endorsements', 'Requirements', 'Credentials', 'History']],
    ['LEARNING', ['To do', 'Requirements', 'Programs', 'Imports', 'History']],
    ['EMPLOYEE', ['To do', 'My record', 'Endorsements', 'Requirements', 'History']],
  ])('shows %s only the pages of that role', async (role, pages) => {
    fakeApi({ role });
    openAt('/');
    expect(await pagesOf()).toEqual(pages);
  });

  it('says that an administrator has no page here yet, and has no menu of none', async () => {
    fakeApi({ role: 'ADMIN' });
    openAt('/');
    expect(await screen.findByRole('heading', { name: 'Administration' })).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Menu' })).toBeNull();
  });

  it('does not know the page of another role', async () => {
    fakeApi({ role: 'EMPLOYEE' });
    openAt('/overview');
    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
  });

  it('switches the acting role and lands on the page of its work', async () => {
    let role = 'HR';
    fakeApi({ answers: { session: () => session(role, { roles: ['HR', 'LEAD'] }), actAs: ({ role: next }) => session((role = String(next))) } });
    const { router } = openAt('/people');
    await userEvent.click(await screen.findByRole('button', { name: 'Acting as HR' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'team lead' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/team'));
  });

  it('keeps the as-of date from page to page', async () => {
    fakeApi();
    openAt('/overview?asOf=2026-03-31');
    const nav = within(await screen.findByRole('navigation', { name: 'Pages' }));
    expect(nav.getByRole('link', { name: 'Coverage' }).getAttribute('href')).toBe('/coverage?asOf=2026-03-31');
  });

  it('shows running jobs with counts, and nothing while none runs', async () => {
    fakeApi({ answers: { jobs: () => [job] } });
    openAt('/programs');
    await userEvent.click(await screen.findByRole('button', { name: '1 running' }));
    expect(within(await screen.findByRole('dialog', { name: 'Running jobs' })).getByText('30 of 120 done')).toBeTruthy();
  });

  it('finds people by Ctrl-K', async () => {
    fakeApi();
    const { router } = openAt('/programs');
    await screen.findByRole('button', { name: /Search/ });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Search' }), 'ana');
    await userEvent.click(await screen.findByText('Ana Ferreira'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/people/p1'));
  });

  it('signs out, and shows the door', async () => {
    const sent = fakeApi({ routes: { 'DELETE /session': { status: 204 }, 'GET /setup': { status: 200, body: { open: false } } } });
    const { router } = openAt('/programs');
    await userEvent.click(await screen.findByRole('button', { name: /Hanna Roth/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
    expect(sent.some(({ operation }) => operation === 'DELETE /session')).toBe(true);
    expect(router.state.location.search).toEqual({});
  });

  it('shows the door when the session has ended elsewhere', async () => {
    fakeApi({ fail: { Programs: 'UNAUTHENTICATED' }, routes: { 'GET /setup': { status: 200, body: { open: false } } } });
    const { router } = openAt('/programs');
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
    expect(router.state.location.search).toEqual({ to: '/programs' });
  });

  it('names the page in the title of the tab', async () => {
    fakeApi();
    openAt('/programs');
    await screen.findByRole('heading', { name: 'Programs' });
    await waitFor(() => expect(document.title).toBe('Programs · Tessera'));
  });
});
