import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, endorsementRequest, evidence, list, session, unit } from '../../testing/world.js';

const contested = () =>
  coverage({ gaps: list([unit({ state: 'CONTESTED', grade: null, proven: false, witness: null, best: () => evidence(), contrary: () => [evidence({ id: 'e9', negative: true, credential: null, sourceKind: 'file', source: 'Re-test' })] })]) });

describe('Endorsements', () => {
  it('waits with a skeleton, says what failed, and says where nobody waits', async () => {
    fakeApi({ role: 'LEAD', hold: ['EndorsementRequests'] });
    const first = openAt('/endorsements');
    expect(await screen.findByRole('status', { name: 'Loading requests' })).toBeTruthy();
    first.unmount();
    fakeApi({ role: 'LEAD', fail: { EndorsementRequests: 'INTERNAL_SERVER_ERROR' } });
    const second = openAt('/endorsements');
    expect((await screen.findByRole('alert')).textContent).toContain('Requests could not be loaded.');
    second.unmount();
    fakeApi({ role: 'LEAD', answers: { endorsementRequests: () => list([]), coverage: () => coverage({ gaps: list([]) }) } });
    openAt('/endorsements');
    expect(await screen.findByText('Nobody waits for an endorsement of yours.')).toBeTruthy();
    expect(await screen.findByText('No evidence contradicts itself.')).toBeTruthy();
  });

  it('endorses who asked, at the level asked for, and shows the effect', async () => {
    const sent = fakeApi({ role: 'LEAD', answers: { session: () => session('LEAD', { personId: 'p9' }) } });
    openAt('/endorsements');
    await userEvent.click(await screen.findByRole('button', { name: /^Endorse Ana Ferreira/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'What it rests on' }), 'Seen at work');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect for 1 person' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'Endorse')?.variables).toEqual({ input: { personIds: ['p1'], skillId: 's1', level: 3, judgement: 'HOLDS', until: null, reason: 'Seen at work' } }));
    expect(await screen.findByRole('button', { name: 'Decide' })).toBeTruthy();
  });

  it('shows an expert the name without a way to the person, and the work sample by its host, apart from this page', async () => {
    fakeApi({ answers: { session: () => session('EMPLOYEE', { personId: 'p9' }) } });
    openAt('/endorsements');
    expect((await screen.findByRole('rowheader', { name: 'Ana Ferreira' })).querySelector('a')).toBeNull();
    const link = screen.getByRole('link', { name: 'Work sample on code.example.com' });
    expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer nofollow', '_blank']);
    expect(screen.queryByRole('region', { name: 'Contested' })).toBeNull();
  });

  it.each([['image/png', '_blank', false], ['application/pdf', null, true]])('opens a work sample as a file apart from this page: %s', async (mediaType, target, isDownload) => {
    const sample = { id: 'w1', fileName: 'cluster', mediaType, size: 2048, isWithdrawn: false };
    fakeApi({ role: 'LEAD', answers: { session: () => session('LEAD', { personId: 'p9' }), endorsementRequests: () => list([endorsementRequest({ sample }), endorsementRequest({ id: 'er2', sample: { ...sample, isWithdrawn: true } })]) } });
    openAt('/endorsements');
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Work sample: cluster' });
    expect([link.getAttribute('href'), link.getAttribute('target'), link.hasAttribute('download')]).toEqual(['/document-files/w1', target, isDownload]);
    expect(screen.getByText('Work sample, withdrawn').closest('a')).toBeNull();
  });

  it('never makes a link of what is no web address', async () => {
    fakeApi({ answers: { session: () => session('EMPLOYEE', { personId: 'p9' }), endorsementRequests: () => list([endorsementRequest({ link: 'javascript:alert(1)' })]) } });
    openAt('/endorsements');
    expect((await screen.findByText('javascript:alert(1)')).closest('a')).toBeNull();
  });

  it('offers those who ask for the same together', async () => {
    fakeApi({ role: 'LEAD', answers: { session: () => session('LEAD', { personId: 'p9' }), endorsementRequests: () => list([endorsementRequest(), endorsementRequest({ id: 'er2', personId: 'p2', personName: 'Bo' })]) } });
    openAt('/endorsements');
    await userEvent.click(await screen.findByRole('button', { name: 'Endorse 2 at HV switching, level 3' }));
    expect(within(await screen.findByRole('dialog')).getAllByRole('checkbox')).toHaveLength(2);
  });

  it('settles what is contested, with both sides in view', async () => {
    const sent = fakeApi({ role: 'HR', answers: { session: () => session('HR', { personId: 'p9' }), coverage: contested } });
    openAt('/endorsements');
    const unitOf = within(await screen.findByRole('list', { name: 'Contested units' }));
    expect(unitOf.getByText('Does not hold it')).toBeTruthy();
    await userEvent.click(unitOf.getByRole('button', { name: /^Settle/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'The level is not held' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Asked both');
    await userEvent.click(dialog.getByRole('button', { name: 'Look at the effect' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'SettleContested')?.variables).toEqual({ input: { evidenceId: 'e1', holds: false, reason: 'Asked both' } }));
  });
});

describe('My record', () => {
  it('asks for an endorsement of a gap, or claims it', async () => {
    const sent = fakeApi({ role: 'EMPLOYEE' });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: /^Show HV switching/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'What it rests on' }), 'Did it');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask for an endorsement' }));
    await waitFor(() => expect(sent.find(({ operation }) => operation === 'AskEndorsement')?.variables).toEqual({ input: { skillId: 's1', level: 3, link: null, sampleId: null, asks: 'LEAD', note: 'Did it' } }));
  });

  const openWith = async (role: Parameters<typeof fakeApi>[0]) => {
    const sent = fakeApi({ role: 'EMPLOYEE', ...role });
    openAt('/record');
    await userEvent.click(await screen.findByRole('button', { name: /^Show HV switching/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'What it rests on' }), 'Did it');
    await userEvent.upload(document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]')!, new File(['%PDF-1.7'], 'work.pdf', { type: 'application/pdf' }));
    return { sent, dialog };
  };

  it.each([['Ask those who lead me, and HR', 'Ask for an endorsement', 'AskEndorsement'], ['I say so myself: it counts as claimed', 'Look at the claim', 'ClaimSkill']])('hands a work sample in first, and then sends what rests on it: %s', async (way, button, operation) => {
    const { sent, dialog } = await openWith({ routes: { 'PUT /document-files': { status: 201, body: { documentId: 'w1' } } } });
    await userEvent.click(dialog.getByRole('radio', { name: way }));
    await userEvent.click(dialog.getByRole('button', { name: button }));
    await waitFor(() => expect(sent.find((one) => one.operation === operation)?.variables).toMatchObject({ input: { skillId: 's1', level: 3, sampleId: 'w1' } }));
    const order = sent.map((one) => one.operation);
    expect(order.indexOf('PUT /document-files')).toBeLessThan(order.indexOf(operation));
  });

  it('asks for nothing where the work sample is not taken, and says why', async () => {
    const { sent, dialog } = await openWith({ routes: { 'PUT /document-files': { status: 400, body: { code: 'PDF_ACTIVE', message: 'The document holds more than pages (JavaScript).' } } } });
    await userEvent.click(dialog.getByRole('button', { name: 'Ask for an endorsement' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('more than pages');
    expect(sent.some(({ operation }) => operation === 'AskEndorsement')).toBe(false);
  });
});
