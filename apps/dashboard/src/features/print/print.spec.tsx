import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../testing/fake-api.js';
import { openAt } from '../../testing/render.js';
import { coverage, teams, topics, totals } from '../../testing/world.js';

/** A map of so many teams and columns, answered window by window; each figure tells its place. */
function wide(teamCount: number, columnCount: number) {
  const name = (kind: string, at: number) => `${kind} ${at}`;
  return coverage({
    map: ({ teamsFrom, teams: height, columnsFrom, columns: width }: Record<'teamsFrom' | 'teams' | 'columnsFrom' | 'columns', number>) => {
      const rows = Array.from({ length: Math.min(height, teamCount - teamsFrom) }, (_, at) => teamsFrom + at);
      const columns = Array.from({ length: Math.min(width, columnCount - columnsFrom) }, (_, at) => columnsFrom + at);
      const each = (figure: (row: number, column: number) => number) => rows.flatMap((row) => columns.map((column) => figure(row, column)));
      return {
        teamCount, columnCount,
        teams: rows.map((row) => ({ ...teams[0]!, id: `w${row}`, name: name('Team', row), hasChildren: false, totals })),
        columns: columns.map((column) => ({ ...topics[0]!, id: `c${column}`, name: name('Skill', column) })),
        required: each(() => 500), met: each((row, column) => (row + column) % 500), proven: each(() => 0), pending: each(() => 0), hangsOnOne: each(() => 0),
      };
    },
  });
}

describe('A map on paper', () => {
  it('has every team and every column, sheet by sheet, in windows of the api', async () => {
    fakeApi({ answers: { coverage: () => wide(120, 60) } });
    openAt('/coverage/print');
    const sheets = await screen.findAllByRole('table');
    expect(sheets.map((sheet) => within(sheet).getAllByRole('columnheader').length - 1)).toEqual([15, 15, 15, 15]);
    expect(sheets.every((sheet) => within(sheet).getAllByRole('row').length === 121)).toBe(true);
    expect(within(sheets[3]!).getByRole('caption').textContent).toBe('Skills 46 to 60 of 60');
    const [, ...cells] = [...within(sheets[3]!).getAllByRole('row').at(-1)!.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells.at(-1)).toBe(`◐ ${119 + 59}/500`);
  }, 60_000);

  it('says what it is, of which day and whom, and what its marks mean without colour', async () => {
    fakeApi();
    openAt('/coverage/print?location=Lisbon&location=Porto&role=r1&team=t2');
    const table = await screen.findByRole('table');
    expect(screen.getByText(/as of the end of/).textContent).toMatch(/^Aurora Rail, as of the end of Nov 22, 2026 \(Europe\/Berlin\), computed/);
    await waitFor(() => expect(screen.getByText(/Figures are units met/).textContent).toContain('only people with location Lisbon or Porto, and role Signaller.'));
    expect(screen.getByText(/Figures are units met/).textContent).toContain('leave both sides');
    const cells = [...table.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells).toEqual(['◐ 5/9+2', '·', '◐ 5/9+2 ▲', '● 2/2']);
    expect(table.querySelector('thead')).not.toBeNull();
  });

  it('goes to the printer, and back to the map with what was asked', async () => {
    fakeApi();
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    openAt('/coverage/print?by=roles&location=Lisbon');
    await screen.findByRole('table');
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('link', { name: 'Back to the map' }).getAttribute('href')).toBe('/coverage?location=Lisbon&by=roles');
    print.mockRestore();
  });

  it('is refused where it would have hundreds of sheets, on the map before and here', async () => {
    const sentence = 'A print takes 20,000 cells and this has 150,000: choose a team for fewer rows, or filter by role, location, job family or cost centre for fewer columns.';
    const sent = fakeApi({ answers: { coverage: () => wide(500, 300) } });
    const { unmount } = openAt('/coverage');
    expect((await screen.findByText(/A print takes/)).textContent).toBe(sentence);
    expect(screen.queryByRole('link', { name: 'Print' })).toBeNull();
    unmount();
    sent.length = 0;
    openAt('/coverage/print');
    expect((await screen.findByText(/A print takes/)).textContent).toBe(sentence);
    expect(sent.filter(({ operation }) => operation === 'MapWindow')).toHaveLength(1);
  }, 60_000);

  it('fails as one, and can be tried again', async () => {
    fakeApi({ fail: { MapWindow: 'INTERNAL_SERVER_ERROR' } });
    openAt('/coverage/print');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Print' }).disabled).toBe(true);
  });
});

describe('The matrix of a team on paper', () => {
  it('has levels, marks and reasons in words', async () => {
    fakeApi({ role: 'LEAD' });
    openAt('/team/print?team=t2');
    const table = await screen.findByRole('table');
    expect([...table.querySelectorAll('td')].map((cell) => cell.textContent.replace(/^.*?(?=\d|held|–)/u, ''))).toEqual(['4/3Mar 2027', expect.stringContaining('missing')]);
    expect(within(table).getByRole('img', { name: /met, verified/i })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Marks' })).toBeTruthy();
  });
});
