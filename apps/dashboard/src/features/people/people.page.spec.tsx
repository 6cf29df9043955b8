import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list } from '../../testing/world.js';

describe('People', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['People'] });
    openAt('/people');
    expect(await screen.findByRole('status', { name: 'Loading people' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { People: 'FORBIDDEN' } });
    openAt('/people');
    expect((await screen.findByRole('alert')).textContent).toContain('Your acting role does not allow this.');
  });

  it('tells "nobody yet" from "nobody fits"', async () => {
    fakeApi({ answers: { people: () => list([]) } });
    const { unmount } = openAt('/people');
    expect(await screen.findByRole('heading', { name: 'No people yet' })).toBeTruthy();
    unmount();
    openAt('/people?search=zzz');
    expect(await screen.findByRole('heading', { name: 'Nobody fits' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clear the filters' }).getAttribute('href')).toBe('/people');
  });

  it('shows people, with markup in a name as plain text', async () => {
    fakeApi();
    openAt('/people');
    expect(await screen.findByRole('link', { name: 'Ana <b>Ferreira</b>' })).toBeTruthy();
  });

  it('puts the search into the address and asks the api for it', async () => {
    const sent = fakeApi();
    const { router } = openAt('/people');
    await userEvent.type(await screen.findByRole('searchbox'), 'ana{Enter}');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ search: 'ana' }));
    await waitFor(() => expect(sent.at(-1)?.variables).toMatchObject({ search: 'ana' }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('clears the filters, the text that is looked for too, and keeps the day', async () => {
    fakeApi({ answers: { people: () => list([]) } });
    const { router } = openAt('/people?search=zzz&team=t2&asOf=2026-10-01');
    await userEvent.click(await screen.findByRole('link', { name: 'Clear the filters' }));
    await screen.findByRole('heading', { name: 'No people yet' });
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(router.state.location.search).toEqual({ asOf: '2026-10-01' });
  });
});

describe('Person', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Person'] });
    openAt('/people/p1');
    expect(await screen.findByRole('status', { name: 'Loading person' })).toBeTruthy();
  });

  it('gives the same answer for not there and not yours', async () => {
    fakeApi({ fail: { Person: 'NOT_FOUND' } });
    openAt('/people/p9');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such record, or it is not yours to see.');
  });

  it('says what is missing in an empty record', async () => {
    const none = () => list([]);
    const bare = { id: 'p1', name: 'Ana', emails: [], externalIds: [], team: null, roles: [], location: null, jobFamily: null, costCentre: null, onLeave: false, evidence: none, credentials: none, learning: none, partialMappings: [], disputes: [] };
    fakeApi({ answers: { person: () => bare } });
    openAt('/people/p1');
    expect(await screen.findByText(/No evidence is held/)).toBeTruthy();
    expect(await screen.findByText(/No credential is held/)).toBeTruthy();
    expect(await screen.findByText(/No learning record is held/)).toBeTruthy();
  });

  it('shows skills with evidence, credentials with verdict, gaps, learning and assignments', async () => {
    fakeApi();
    openAt('/people/p1');
    const skills = within(await screen.findByRole('group', { name: 'Skills' }));
    expect(skills.getByRole('link', { name: 'Authorised Person HV, Grid Academy' }).getAttribute('href')).toBe('/evidence/e1');
    const credentials = within(await screen.findByRole('group', { name: 'Credentials' }));
    expect(credentials.getByText('every check holds')).toBeTruthy();
    expect(await screen.findByRole('group', { name: 'Gaps' })).toBeTruthy();
    expect(await screen.findByRole('group', { name: 'Assignments' })).toBeTruthy();
  });

  it('shows L&D the learning, and no skills', async () => {
    const sent = fakeApi({ role: 'LEARNING' });
    openAt('/people/p1');
    expect(await screen.findByRole('region', { name: 'Learning' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Skills' })).toBeNull();
    expect(sent.map(({ operation }) => operation)).not.toContain('PersonEvidence');
  });
});
