import { useAmong } from '../../app/filter.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';

/** Why there is no map, and what would bring one. */
export function NothingRequired({ hasTeams }: { hasTeams: boolean }) {
  const isCut = useAmong() !== null;
  if (isCut) return <NothingFits title="Nobody fits">Of nobody who fits all of these filters something is required in these teams on this day.</NothingFits>;
  return (
    <NothingYet title={hasTeams ? 'Nothing is required here' : 'No teams yet'}>
      {hasTeams ? 'No requirement applies to these teams on this day. Import requirements, or choose another team or day.' : 'Teams come with people: import people with their team paths first.'}
    </NothingYet>
  );
}
