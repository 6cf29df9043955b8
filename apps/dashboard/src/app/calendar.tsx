import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';

/** Loaded when opened: dates are heavy. */
export function Calendar({ day, choose }: { day: string; choose: (day: string) => void }) {
  return <DatePicker value={day} defaultDate={day} onChange={(value) => value && choose(value)} aria-label="As-of date" />;
}
