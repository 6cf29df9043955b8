import { LinkButton } from '../../app/link-button.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { ClaimButton } from '../claim/claim-button.js';
import { EndorseButton } from '../claim/endorse-button.js';
import { ExemptButton } from '../exemption/exempt-button.js';
import { AssignButton } from './assign-button.js';

/** The way to close a gap: look at the credential that waits for a decision, else assign a program to its person, endorse or excuse them. */
export function closeGap({ person, topic, level, state, best }: UnitRow) {
  if (state !== 'PENDING' || !best?.credential) {
    return (
      <span className="row end">
        <AssignButton people={[person]} topic={topic} label="Assign" />
        {topic.kind === 'SKILL' && <EndorseButton people={[person]} topic={topic} level={level} label="Endorse" />}
        <ExemptButton person={person} topic={topic} />
      </span>
    );
  }
  return (
    <LinkButton to="/credentials/$credentialId" params={{ credentialId: best.credential.id }} variant="default" size="compact-sm">
      Review<span className="sr-only">&nbsp;{best.credential.achievement} of {person.name}</span>
    </LinkButton>
  );
}

/** What the person can do about a gap of their own: show the skill. */
export const showGap = ({ topic, level }: UnitRow) => (topic.kind === 'SKILL' ? <ClaimButton topic={topic} level={level} /> : null);
