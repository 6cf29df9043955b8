import { useState } from 'react';
import { PersonPicker, type PickedPerson } from '../../app/person-picker.js';
import type { Proposed } from '../decision/decision.query.js';
import { AwaitUnknown, Names } from './await-unknown.js';
import { CandidateChoice, chosenId } from './candidate-choice.js';
import { useMatchPerson, useUnknownPerson, type Unknown } from './identity.query.js';
import { ProposeForm } from './propose-form.js';

export interface DecideProps {
  /** What is decided together. */
  ids: readonly string[];
  proposed: (decision: Proposed) => void;
  close: () => void;
}

/** Whose e-mails and ids these are. */
export function MatchPerson(props: DecideProps) {
  const { ids } = props;
  return (
    <AwaitUnknown ids={ids} query={useUnknownPerson(ids[0] ?? '', ids.length === 1)}>
      {(unknown) => <Match {...props} unknown={unknown} />}
    </AwaitUnknown>
  );
}

function Match({ ids, unknown, proposed, close }: DecideProps & { unknown: Unknown | null }) {
  const match = useMatchPerson();
  const [choice, setChoice] = useState('');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const personId = chosenId(choice, person);
  const send = (reason: string) => match.mutate({ identifiers: [...ids], personId: personId ?? null, reason }, { onSuccess: proposed });
  return (
    <ProposeForm send={send} isReady={personId !== undefined} isPending={match.isPending} error={match.error} close={close}>
      <Names ids={ids} unknown={unknown} />
      {unknown?.form === 'hash' && (
        <p className="notice">The credential names its holder by a hash only. If you know the address, give it to the person as a further e-mail in identifiers.csv; the credential is then recognised.</p>
      )}
      <CandidateChoice
        label={ids.length === 1 ? 'Who is it?' : 'Who is it? All of them are the same person.'}
        candidates={unknown?.candidates ?? []}
        value={choice}
        choose={setChoice}
        other={unknown && unknown.candidates.length > 0 ? 'Somebody else' : 'Somebody of ours'}
        none={{ label: 'Nobody of ours', description: 'The rows stay out. It is remembered and can be undone.' }}
      >
        <PersonPicker label="Person" choose={setPerson} />
      </CandidateChoice>
    </ProposeForm>
  );
}
