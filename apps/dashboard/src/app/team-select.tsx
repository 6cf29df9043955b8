import { NativeSelect } from '@mantine/core';
import { useTeams, type Team } from './teams.query.js';

interface TeamSelectProps {
  value: string | undefined;
  choose: (teamId: string | undefined) => void;
  /** What stands for no team in particular; left out where one must be chosen. */
  all?: string;
  only?: readonly string[];
}

/** Chooses a team; the tree is told by indents. */
export function TeamSelect({ value, choose, all, only }: TeamSelectProps) {
  const { data: teams = [] } = useTeams();
  const shown = only ? teams.filter(({ id }) => only.includes(id)) : teams;
  const options = shown.map(({ id, name, depth }: Team) => ({ value: id, label: `${only ? '' : '\u2003'.repeat(depth)}${name}` }));
  return <NativeSelect aria-label="Team" size="xs" w={200} value={value ?? ''} data={all ? [{ value: '', label: all }, ...options] : options} onChange={({ currentTarget }) => choose(currentTarget.value || undefined)} />;
}
