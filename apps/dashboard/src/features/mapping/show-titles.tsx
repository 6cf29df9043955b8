import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SHOW_CHOICES, SHOWN } from './standing.words.js';

const route = getRouteApi('/shell/mappings');

/** Which titles are listed; what could move most comes first in each. The choice stands in the address. */
export function ShowTitles() {
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const choose = (value: string) => void navigate({ to: '/mappings', search: (now) => ({ ...now, show: SHOWN.find((one) => one === value) }) });
  return <NativeSelect aria-label="Which titles" size="xs" value={show ?? ''} data={SHOW_CHOICES} onChange={({ currentTarget }) => choose(currentTarget.value)} />;
}
