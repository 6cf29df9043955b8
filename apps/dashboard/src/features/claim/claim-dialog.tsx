import { FileInput, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatPeople, formatSize } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useHandIn } from '../document/document.query.js';
import { ACCEPTED, LARGEST } from '../document/document.words.js';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import { useAsk, useClaim, useSkillExperts } from './claim.query.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { type PickedSkill, SkillPicker } from '../../app/skill-picker.js';

interface ClaimDialogProps {
  /** What it is for, where that is known. */
  topic?: PickedSkill | undefined;
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
  const [skill, setSkill] = useState<PickedSkill | null>(topic ?? null);
  const [way, setWay] = useState<Way>('LEAD');
  const [file, setFile] = useState<File | null>(null);
  const ask = useAsk();
  const sample = useSample();
  const sent = [sample, claim, ask];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!skill || isLarge(file)) return;
    const form = new FormData(event.currentTarget);
    const [about, note] = [{ skillId: skill.id, level: Number(textOf(form, 'level')) }, textOf(form, 'note')];
    sample.send(file, { ...about, name: skill.name }, (sampleId) => {
      const said = { ...about, link: textOf(form, 'link') || null, sampleId };
      if (way === 'claim') claim.mutate({ ...said, reason: note });
      else ask.mutate({ ...said, asks: way, note }, { onSuccess: close });
    });
  };
  return (
    <form onSubmit={submit} className="stack">
      {!topic && <SkillPicker required choose={setSkill} />}
      <NativeSelect label="Level" name="level" data={LEVEL_CHOICES} defaultValue={String(level)} required />
      <Textarea label="What it rests on" name="note" required maxLength={2000} autosize minRows={2} />
      <TextInput label="Link to a work sample" name="link" type="url" placeholder="https://" maxLength={2048} />
      <SampleInput file={file} choose={setFile} />
      <Ways skillId={skill?.id ?? null} way={way} choose={setWay} />
      <FormTrouble error={sent.find(({ error }) => error)?.error ?? null} />
      <FormButtons send={way === 'claim' ? 'Look at the claim' : 'Ask for an endorsement'} isPending={sent.some(({ isPending }) => isPending)} disabled={!skill || isLarge(file)} close={close} />
    </form>
  );
}

function SampleInput({ file, choose }: { file: File | null; choose: (file: File | null) => void }) {
  const description = 'PDF, PNG or JPEG. You, your leads, HR and the experts whom you ask may open it, and nobody else.';
  return <FileInput label="Or a work sample as a file" description={description} placeholder="Choose a file" accept={ACCEPTED} value={file} onChange={choose} error={isLarge(file) && `The file is larger than ${formatSize(LARGEST)}.`} clearable />;
}

const isLarge = (file: File | null): boolean => (file?.size ?? 0) > LARGEST;

/** Hands the file in, where there is one, before what rests on it is sent. */
function useSample() {
  const { personId } = useReader();
  const handIn = useHandIn();
  const send = (file: File | null, { skillId, level, name }: { skillId: string; level: number; name: string }, done: (sampleId: string | null) => void) => {
    if (!file || !personId) return done(null);
    const said = { kind: 'work-sample', personId, title: `Work sample: ${name}`.slice(0, 200), topicId: skillId, level, issuer: null, issuedOn: null, untilOn: null } as const;
    handIn.mutate({ file, said, hear: () => undefined }, { onSuccess: done });
  };
  return { send, error: handIn.error, isPending: handIn.isPending };
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
