import { Button, Popover } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { formatDay } from './format.js';
import { useReader } from './session.query.js';
import { Waiting } from './states.js';

const Calendar = lazy(() => import('./calendar.js').then(({ Calendar }) => ({ default: Calendar })));

/** The day that coverage is asked for; it stands in the address. */
export function AsOf() {
  const { organisation } = useReader();
  const { asOf } = useSearch({ from: '/shell' });
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const choose = (day: string | undefined) => {
    setOpen(false);
    void navigate({ to: '.', search: (now) => ({ ...now, asOf: day }) });
  };

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <button type="button" className="chip-button" aria-expanded={isOpen} aria-haspopup="dialog" onClick={() => setOpen(!isOpen)}>
          <span className="prefix">As of</span> <strong>{formatDay(asOf ?? organisation.today)}</strong>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="As-of date">
        {/* Takes the focus while the calendar is still on its way. */}
        <div data-autofocus tabIndex={-1}>
          <Suspense fallback={<Waiting what="calendar" />}>{isOpen && <Calendar day={asOf ?? organisation.today} choose={choose} />}</Suspense>
        </div>
        {asOf && (
          <Button variant="subtle" size="xs" fullWidth onClick={() => choose(undefined)}>
            Back to today
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
