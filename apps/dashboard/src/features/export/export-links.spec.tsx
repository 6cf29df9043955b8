import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, exportRooms, list, person } from '../../testing/world.js';

const linkOf = (kind: 'CSV' | 'XLSX') => screen.findByRole('link', { name: `Export ${kind}` });
const addressOf = async (kind: 'CSV' | 'XLSX'): Promise<string | null> => (await linkOf(kind)).getAttribute('href');

describe('Lists as files', () => {
  it.each([
    ['/coverage?view=gaps&team=t2&reason=LOW_GRADE&location=Lisbon&asOf=2026-11-01', '/export/gaps.xlsx?asOf=2026-11-01&location=Lisbon&teamId=t2&states=low-grade'],
    ['/coverage?view=met&grade=PROVEN&role=r1', '/export/met.xlsx?roleId=r1&grades=verified&grades=attested'],
    ['/people?search=ana&topic=s1&level=3&grade=ENDORSED&team=t2&family=Operations&asOf=2026-11-01', '/export/people.xlsx?jobFamily=Operations&search=ana&teamId=t2&topicId=s1&minLevel=3&minGrade=endorsed'],
    ['/history?location=Lisbon', '/export/decisions.xlsx'],
  ])('hold at %s what the page shows', async (address, file) => {
    fakeApi();
    openAt(address);
    expect(await addressOf('XLSX')).toBe(file);
    expect(await addressOf('CSV')).toBe(file.replace('.xlsx', '.csv'));
  });

  it('hold of one person all gaps, whoever the filters speak of', async () => {
    fakeApi();
    openAt('/people/p1?location=Lisbon');
    const gaps = within(await screen.findByRole('region', { name: /^Gaps/ }));
    expect((await gaps.findByRole('link', { name: 'Export CSV' })).getAttribute('href')).toBe('/export/gaps.csv?personId=p1');
  });

  it('hold the people of a cell', async () => {
    fakeApi();
    openAt('/coverage?cellTeam=t2&cellColumn=s1');
    const cell = within(await screen.findByRole('complementary', { name: 'Cell' }));
    expect((await cell.findByRole('link', { name: 'Export XLSX' })).getAttribute('href')).toBe('/export/cell.xlsx?teamId=t2&columnId=s1&by=skill');
  });

  it('say before that they are too large for a workbook, and what makes them smaller', async () => {
    fakeApi({ answers: { coverage: () => coverage({ mapLines: 34_120 }) } });
    openAt('/coverage');
    expect((await screen.findByRole('note')).textContent).toBe('A workbook takes 10,000 lines and this has 34,120: choose a team, or filter by role, location, job family or cost centre, or take the CSV.');
    expect(screen.queryByRole('link', { name: 'Export XLSX' })).toBeNull();
    expect(await addressOf('CSV')).toBe('/export/coverage.csv?by=skill');
  });

  it('say before that they are too large for any file', async () => {
    fakeApi({ answers: { people: () => ({ ...list([person]), totalCount: 25_000 }) } });
    openAt('/people');
    expect((await screen.findByRole('note')).textContent).toBe('A file takes 20,000 lines and this has 25,000: choose a team, or filter.');
    expect(screen.queryByRole('link', { name: /^Export/ })).toBeNull();
  });

  it('are offered while it is not known how large they may be', async () => {
    fakeApi({ hold: ['ExportRooms'], answers: { exportRooms: () => exportRooms } });
    openAt('/people');
    expect(await linkOf('XLSX')).toBeTruthy();
  });
});
