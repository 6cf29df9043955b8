import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatPeople } from '../../app/format.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useAsk, useClaim, useSkillExperts } from './claim.query.js';
import { LEVELS } from './claim.words.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { SkillPicker, type Skill } from './skill-picker.js';

interface ClaimDialogProps {
  /** What it is for, where that is known. */
  topic?: Skill | undefined;
  level?: number | undefined;
  close: () => void;
}

type Way = 'claim' | 'LEAD' | 'EXPERT';

/** Claim a skill for oneself, or ask somebody to endorse it. */
export function ClaimDialog({ topic, level = 3, close }: ClaimDialogProps) {
  const claim = useClaim();
  const title = topic ? `Show ${topic.name}` : 'Show a skill';
  return (
    <DecidingDialog title={title} decision={claim.data} close={close}>
      <ClaimForm topic={topic} level={level} claim={claim} close={close} />
    </DecidingDialog>
  );
}

function ClaimForm({ topic, level, claim, close }: ClaimDialogProps & { claim: ReturnType<typeof useClaim> }) {
  const [skill, setSkill] = useState<Skill | null>(topic ?? null);
  const [way, setWay] = useState<Way>('LEAD');
  const ask = useAsk();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!skill) return;
    const form = new FormData(event.currentTarget);
    const said = { skillId: skill.id, level: Number(textOf(form, 'level')), link: textOf(form, 'link') || null };
    if (way === 'claim') claim.mutate({ ...said, reason: textOf(form, 'note') });
    else ask.mutate({ ...said, asks: way, note: textOf(form, 'note') }, { onSuccess: close });
  };
  return (
    <form onSubmit={submit} className="stack">
      {!topic && <SkillPicker choose={setSkill} />}
      <NativeSelect label="Level" name="level" data={LEVELS} defaultValue={String(level)} required />
      <Textarea label="What it rests on" name="note" required maxLength={2000} autosize minRows={2} />
      <TextInput label="Link to a work sample" name="link" type="url" placeholder="https://" maxLength={2048} />
      <Ways skillId={skill?.id ?? null} way={way} choose={setWay} />
      <FormTrouble error={claim.error ?? ask.error} />
      <FormButtons send={way === 'claim' ? 'Look at the claim' : 'Ask for an endorsement'} isPending={claim.isPending || ask.isPending} disabled={!skill} close={close} />
    </form>
  );
}

function Ways({ skillId, way, choose }: { skillId: string | null; way: Way; choose: (way: Way) => void }) {
  const { data: experts = 0 } = useSkillExperts(skillId);
  return (
    <Radio.Group label="Who shall say so" value={way} onChange={choose}>
      <div className="stack" style={{ gap: 6, marginTop: 4 }}>
        <Radio value="LEAD" label="Ask those who lead me, and HR" />
        <Radio value="EXPERT" disabled={experts === 0} label={`Ask named experts of the skill too (${formatPeople(experts)}); they see your name and this request, and nothing else`} />
        <Radio value="claim" label="I say so myself: it counts as claimed" />
      </div>
    </Radio.Group>
  );
}
