import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable, numeric, picture, unseen } from './data-table.js';

describe('A table', () => {
  it('has a head for each column that applies, also for those who listen', () => {
    render(
      <DataTable name="Units" columns={[false, 'Skill', numeric('Met'), undefined, picture, unseen('Action')]}>
        <tr />
      </DataTable>,
    );
    const heads = within(screen.getByRole('group', { name: 'Units' })).getAllByRole('columnheader');
    expect(heads.map(({ textContent, className }) => [textContent, className])).toEqual([
      ['Skill', ''],
      ['Met', 'num'],
      ['Action', ''],
    ]);
    expect(screen.getByText('Action').className).toBe('sr-only');
  });

  it('is reached by keyboard, to be pushed sideways', async () => {
    render(
      <DataTable name="Units" columns={['Skill']}>
        <tr />
      </DataTable>,
    );
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Units' }));
  });
});
