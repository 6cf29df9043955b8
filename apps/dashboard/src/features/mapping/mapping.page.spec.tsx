import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { list, mapping, person, title, topics } from '../../testing/world.js';

describe('Mappings', () => {
  it('waits with a skeleton', async () => {
    fakeApi({ hold: ['Titles', 'Mappings'] });
    openAt('/mappings');
    expect(await screen.findByRole('status', { name: 'Loading titles' })).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Loading mappings' })).toBeTruthy();
  });

  it('says what failed', async () => {
    fakeApi({ fail: { Titles: 'INTERNAL_SERVER_ERROR' } });
    openAt('/mappings');
    expect((await screen.findByRole('alert')).textContent).toContain('Titles could not be loaded.');
  });

  it('says why there is nothing', async () => {
    fakeApi({ answers: { titles: () => list([]), mappings: () => list([]) } });
    openAt('/mappings');
    expect(await screen.findByText(/Every title that people hold is mapped/)).toBeTruthy();
    expect(screen.getByText(/No mapping is in force/)).toBeTruthy();
  });

  it('shows what is open with the reason for each suggestion, and what is in force with what it carries', async () => {
    fakeApi();
    openAt('/mappings');
    const open = within(await screen.findByRole('group', { name: 'Titles not mapped' }));
    expect(open.getByRole('list', { name: 'Suggestions for HV switching basics' }).textContent).toContain('the title says "HV switching"');
    expect(open.getByRole('row', { name: /HV switching basics/ }).textContent).toContain('128');
    const row = within(await screen.findByRole('group', { name: 'Mappings in force' })).getByRole('row', { name: /Authorised Person HV \+ Isolation/ });
    expect(row.textContent).toContain('2 of 2: 5 people; 1 of 2: 3 people');
    expect(row.textContent).toContain('level 4, advanced');
  });

  it('tells a title that speaks of a skill only together with others, with the way to that mapping', async () => {
    const sent = fakeApi({ answers: { titles: () => list([title({ standing: 'TOGETHER', combinations: [{ mappingId: 'm1', others: ['Isolation', 'Earthing'] }] })]) } });
    openAt('/mappings');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which titles' }), 'Only together with others');
    const row = within(await screen.findByRole('group', { name: 'Titles mapped only together with others' })).getByRole('row', { name: /HV switching basics/ });
    expect(row.textContent).toContain('only together with Isolation + Earthing');
    expect(within(row).getByRole('link', { name: 'Isolation + Earthing' }).getAttribute('href')).toBe('/mappings/m1');
    expect(sent.filter(({ operation }) => operation === 'Titles').map(({ variables }) => variables['standing'])).toEqual(['UNMAPPED', 'TOGETHER']);
  });

  it('maps a title from a suggestion: with level, assessment and reason, then the effect', async () => {
    const sent = fakeApi();
    openAt('/mappings');
    await userEvent.click(await screen.findByRole('button', { name: 'Map HV switching basics to HV switching' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Map to a skill' }));
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: /Level/ }), '3');
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: /Assessment/ }), 'EXAM');
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Read the syllabus');
    await userEvent.click(dialog.getByRole('button', { name: 'See the effect' }));
    await waitFor(() =>
      expect(sent.find(({ operation }) => operation === 'DecideMapping')?.variables).toEqual({
        input: { of: { issuer: 'did:web:grid.example', titles: ['HV switching basics'], ofProgram: false }, topicId: 's1', level: 3, assessment: 'EXAM', fromOn: null, toOn: null, reason: 'Read the syllabus', replaces: null },
      }),
    );
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });

  it('rejects a suggestion with a reason, and takes a rejected one up again', async () => {
    const sent = fakeApi();
    const first = openAt('/mappings');
    await userEvent.click(await screen.findByRole('button', { name: 'Reject: HV switching basics: HV switching' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Awareness only');
    await userEvent.click(screen.getByRole('button', { name: 'See the effect' }));
    const of = { issuer: 'did:web:grid.example', titles: ['HV switching basics'], ofProgram: false };
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecideSuggestion')?.variables).toEqual({ input: { of, topicId: 's1', reject: true, reason: 'Awareness only' } }));
    first.unmount();

    const again = fakeApi({ answers: { titles: () => list([title({ lacking: 0, suggestions: [{ reason: 'ALIGNED_CODE', said: 'K-1', rejected: true, topic: topics[0], decision: null }] })]) } });
    openAt('/mappings');
    expect(await screen.findByText('decided against')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Map HV switching basics to HV switching' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take up again: HV switching basics: HV switching' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'New syllabus');
    await userEvent.click(screen.getByRole('button', { name: 'See the effect' }));
    await waitFor(() => expect(again.find(({ operation }) => operation === 'DecideSuggestion')?.variables).toMatchObject({ input: { reject: false } }));
  });

  it('shows a title as text, whatever it says', async () => {
    fakeApi({ answers: { titles: () => list([title({ title: '<img src=x onerror=alert(1)>' })]) } });
    openAt('/mappings');
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img[src=x]')).toBeNull();
  });
});

describe('A part of what counts together', () => {
  it('is shown with the person: how much of it is held, and what is missing', async () => {
    const partial = { mappingId: 'm1', held: ['Isolation', 'Earthing'], missing: ['Authorised Person HV'], level: 4, topic: topics[0] };
    fakeApi({ answers: { person: () => ({ ...person, partialMappings: [partial] }) } });
    openAt('/people/p1');
    const begun = within(await screen.findByRole('region', { name: 'Begun' }));
    expect(begun.getByRole('listitem').textContent).toBe('2 of 3 for HV switching, level 4, advanced: Isolation + Earthing; still missing: Authorised Person HV');
    expect(begun.getByRole('link', { name: '2 of 3' }).getAttribute('href')).toBe('/mappings/m1');
  });
});

describe('Mapping', () => {
  it('waits with a skeleton, and says what failed', async () => {
    fakeApi({ hold: ['Mapping'] });
    const first = openAt('/mappings/m1');
    expect(await screen.findByRole('status', { name: 'Loading mapping' })).toBeTruthy();
    first.unmount();
    fakeApi({ fail: { Mapping: 'NOT_FOUND' } });
    openAt('/mappings/m1');
    expect((await screen.findByRole('alert')).textContent).toContain('Mapping could not be loaded.');
  });

  it('says that nobody holds it, and who holds which part', async () => {
    fakeApi({ answers: { mapping: () => mapping({ holders: () => list([]), progress: [] }) } });
    const first = openAt('/mappings/m1');
    expect(await screen.findByText('Nobody whom you may see holds any of its titles.')).toBeTruthy();
    first.unmount();
    fakeApi();
    openAt('/mappings/m1');
    const row = within(await screen.findByRole('group', { name: 'People who hold it' })).getByRole('row', { name: /Ana/ });
    expect(row.textContent).toContain('1 of 2: isolation');
    expect(row.textContent).toContain('authorised person hv');
    expect(screen.getByRole('link', { name: 'Map Isolation' })).toBeTruthy();
  });

  it('that was decided against says no level and no assessment', async () => {
    fakeApi({ answers: { mapping: () => mapping({ status: 'REJECTED', level: null, assessment: null }) } });
    openAt('/mappings/m1');
    const facts = await screen.findByRole('region', { name: 'What it says' });
    expect(facts.textContent).toContain('Showsnothing of HV switching');
    expect(facts.textContent).not.toMatch(/level|Assessment|null/);
  });

  it('is changed under its own id, and ended with a reason', async () => {
    const sent = fakeApi();
    openAt('/mappings/m1');
    await userEvent.click(await screen.findByRole('button', { name: 'End' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Withdrawn');
    await userEvent.click(screen.getByRole('button', { name: 'See the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'EndMapping')?.variables).toEqual({ input: { mappingId: 'm1', reason: 'Withdrawn' } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Change the mapping' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Higher');
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: /Level/ }), '5');
    await userEvent.click(dialog.getByRole('button', { name: 'See the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'DecideMapping')?.variables).toMatchObject({ input: { level: 5, fromOn: '2025-01-01', replaces: 'm1', of: { titles: ['Authorised Person HV', 'Isolation'] } } }));
  });
});
