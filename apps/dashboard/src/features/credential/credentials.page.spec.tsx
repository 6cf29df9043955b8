import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list } from '../../testing/world.js';

describe('Credentials', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Credentials'] });
    openAt('/credentials');
    expect(await screen.findByRole('status', { name: 'Loading credentials' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Credentials: 'INTERNAL_SERVER_ERROR' } });
    openAt('/credentials');
    expect((await screen.findByRole('alert')).textContent).toContain('Credentials could not be loaded.');
  });

  it('says why there is nothing', async () => {
    fakeApi({ answers: { credentials: () => list([]) } });
    const first = openAt('/credentials');
    expect(await screen.findByRole('heading', { name: 'No credentials yet' })).toBeTruthy();
    first.unmount();
    fakeApi({ answers: { credentials: () => list([]) } });
    openAt('/credentials?verdict=REJECT');
    expect(await screen.findByRole('heading', { name: 'No credential fits' })).toBeTruthy();
  });

  it('shows each with its person, issuer and verdict, and leads to it', async () => {
    fakeApi();
    openAt('/credentials');
    const row = within(await screen.findByRole('group', { name: 'Credentials' })).getByRole('row', { name: /Authorised Person HV/ });
    expect(within(row).getAllByRole('cell')[2]?.textContent).toBe('every check holds');
    expect(within(row).getByRole('link', { name: /Ferreira/ }).getAttribute('href')).toContain('/people/');
    await userEvent.click(within(row).getByRole('link', { name: 'Authorised Person HV' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Authorised Person HV' })).toBeTruthy();
  });

  it('keeps what is looked for in the address', async () => {
    const sent = fakeApi({ role: 'LEAD' });
    const { router } = openAt('/credentials');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Verdict' }), 'not established');
    await waitFor(() => expect(router.state.location.href).toBe('/credentials?verdict=INDETERMINATE'));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Title, person or issuer' }), 'ana{Enter}');
    await waitFor(() => expect(sent.filter(({ operation }) => operation === 'Credentials').at(-1)?.variables).toEqual({ search: 'ana', verdict: 'INDETERMINATE', after: null }));
  });

  it('is no page of an employee', async () => {
    fakeApi({ role: 'EMPLOYEE' });
    openAt('/credentials');
    await screen.findByRole('navigation', { name: 'Pages' });
    expect(screen.queryByRole('group', { name: 'Credentials' })).toBeNull();
  });
});
