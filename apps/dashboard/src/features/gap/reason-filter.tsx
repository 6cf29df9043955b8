import { NativeSelect } from '@mantine/core';
import { REASONS, stateName, type GapReason } from '../coverage/coverage.words.js';

interface ReasonFilterProps {
  reason: GapReason | undefined;
  choose: (reason: GapReason | undefined) => void;
}

/** Why the gaps that are listed are gaps; the choice stands in the address. */
export function ReasonFilter({ reason, choose }: ReasonFilterProps) {
  const options = [{ value: '', label: 'All reasons' }, ...REASONS.map((one) => ({ value: one, label: stateName(one) }))];
  return <NativeSelect aria-label="Reason" size="xs" w={160} value={reason ?? ''} data={options} onChange={({ currentTarget }) => choose(REASONS.find((one) => one === currentTarget.value))} />;
}
