import { useState } from 'react';
import { type PickedSkill, SkillPicker } from '../../app/skill-picker.js';
import { AwaitUnknown, Names } from './await-unknown.js';
import { CandidateChoice, chosenId } from './candidate-choice.js';
import { useNameSkill, useUnknownSkill, type Unknown } from './identity.query.js';
import type { DecideProps } from './match-person.js';
import { ProposeForm } from './propose-form.js';

/** Which skill these names mean. */
export function NameSkill(props: DecideProps) {
  const { ids } = props;
  return (
    <AwaitUnknown ids={ids} query={useUnknownSkill(ids[0] ?? '', ids.length === 1)}>
      {(unknown) => <Name {...props} unknown={unknown} />}
    </AwaitUnknown>
  );
}

function Name({ ids, unknown, proposed, close }: DecideProps & { unknown: Unknown | null }) {
  const name = useNameSkill();
  const [choice, setChoice] = useState('');
  const [skill, setSkill] = useState<PickedSkill | null>(null);
  const skillId = chosenId(choice, skill);
  const send = (reason: string) => name.mutate({ names: [...ids], skillId: skillId ?? null, reason }, { onSuccess: proposed });
  return (
    <ProposeForm send={send} isReady={skillId !== undefined} isPending={name.isPending} error={name.error} close={close}>
      <Names ids={ids} unknown={unknown} />
      <CandidateChoice
        label={ids.length === 1 ? 'Which skill is it?' : 'Which skill is it? All of them are names of the same.'}
        candidates={unknown?.candidates ?? []}
        value={choice}
        choose={setChoice}
        other={unknown && unknown.candidates.length > 0 ? 'Another skill we know' : 'A skill we know'}
        none={{ label: ids.length === 1 ? 'A new skill' : 'Each is a new skill', description: 'It is taken into the skills of the organisation under this name.' }}
      >
        <SkillPicker choose={setSkill} />
      </CandidateChoice>
    </ProposeForm>
  );
}
