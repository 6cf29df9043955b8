import { LinkButton } from '../../app/link-button.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { AssignButton } from './assign-button.js';

/** The way to close a gap: look at the credential that waits for a decision, else assign a program to its person. */
export function closeGap({ person, topic, state, best }: UnitRow) {
  if (state !== 'PENDING' || !best?.credential) return <AssignButton people={[person]} topic={topic} label="Assign" />;
  return (
    <LinkButton to="/credentials/$credentialId" params={{ credentialId: best.credential.id }} variant="default" size="compact-sm">
      Review<span className="sr-only">&nbsp;{best.credential.achievement} of {person.name}</span>
    </LinkButton>
  );
}
