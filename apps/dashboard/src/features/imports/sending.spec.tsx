import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { createQueryClient } from '../../app/query-client.js';
import { Providers } from '../../app/providers.js';
import { Sending } from './sending.js';

const show = (sent: number, more = 0) =>
  render(
    <Providers client={createQueryClient()} env="test">
      <Sending file={{ name: 'people.csv', size: 4096 }} sent={sent} more={more} />
    </Providers>,
  );

describe('A file on its way', () => {
  it('is shown in bytes of its size, with how many wait behind it', () => {
    show(1024, 2);
    const status = screen.getByRole('status', { name: 'Sending' });
    expect(status.textContent).toContain('people.csv');
    expect(status.textContent).toMatch(/1 kB of 4 kB sent, 2 more to go/);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  });

  it('says when all of it has gone', () => {
    show(4096);
    expect(screen.getByRole('status', { name: 'Sending' }).textContent).toContain('4 kB sent; the server is taking it in');
  });
});
