import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DecisionView } from '../decision/decision-view.js';
import type { Proposed } from '../decision/decision.query.js';
import { DecideHolder } from '../identity/decide-holder.js';
import { MatchPerson, type DecideProps } from '../identity/match-person.js';
import { NameSkill } from '../identity/name-skill.js';
import { SettleClaim } from '../identity/settle-claim.js';
import type { TodoKind } from './todo.query.js';

interface Decided {
  readonly title: string;
  readonly Form: (props: DecideProps) => ReactNode;
  /** Whether several may be decided in one: where one answer holds for all of them, and none is guessed. */
  readonly together: boolean;
}

/** What is decided on the page itself. */
const FORMS: Partial<Record<TodoKind, Decided>> = {
  PERSON: { title: 'Whose is it?', Form: MatchPerson, together: true },
  SKILL: { title: 'Which skill is it?', Form: NameSkill, together: true },
  CLAIMANT: { title: 'Whose is it?', Form: DecideClaim, together: false },
};

/** A row of a file is named by the file and its place in it, a credential by its id. */
function DecideClaim(props: DecideProps) {
  return props.ids[0]?.includes(' ') ? <SettleClaim {...props} /> : <DecideHolder {...props} />;
}

export const isDecidedTogether = (kind: TodoKind): boolean => FORMS[kind]?.together ?? false;

/** The decision, then its effect, in one place. Closed, what was proposed waits in the history. */
export function IdentityDialog({ kind, ids, close }: { kind: TodoKind; ids: readonly string[]; close: () => void }) {
  const [decision, setDecision] = useState<Proposed | null>(null);
  const form = FORMS[kind];
  if (!form) return null;
  return (
    <Modal opened onClose={close} size="xl" title={decision?.said ?? form.title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {decision ? <DecisionView id={decision.id} leave={close} /> : <form.Form ids={ids} proposed={setDecision} close={close} />}
    </Modal>
  );
}
