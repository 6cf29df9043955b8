import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { DataTable, unseen } from '../../app/data-table.js';
import { textOf } from '../../app/form.js';
import { formatDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useExperts, useNameExpert, type ExpertRow } from './claim.query.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { PersonPicker, type PickedPerson } from '../../app/person-picker.js';
import { type PickedSkill, SkillPicker } from '../../app/skill-picker.js';

/** Who may endorse those who ask, at which skill; HR names them. */
export function ExpertsList() {
  const [isOpen, setOpen] = useState<ExpertRow | 'new' | null>(null);
  return (
    <>
      <ListOf list={useExperts()} what="experts" nothing="Nobody is named yet. Name an expert of a skill, and employees can ask them to be endorsed.">
        {(experts) => (
          <DataTable name="Named experts" columns={['Person', 'Skill', 'Days', unseen('Change')]}>
            {experts.map((expert) => (
              <tr key={expert.id}>
                <th scope="row">{expert.person.name}</th>
                <td>{expert.skill.name}</td>
                <td className="nowrap">
                  {expert.now ? '' : 'not today: '}
                  {expert.fromOn ? `from ${formatDay(expert.fromOn)} ` : ''}
                  {expert.toOn ? `to ${formatDay(expert.toOn)}` : 'without end'}
                </td>
                <td className="num">
                  <Button variant="default" size="compact-sm" onClick={() => setOpen(expert)} aria-haspopup="dialog">
                    Change<span className="sr-only">&nbsp;{expert.person.name} at {expert.skill.name}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </DataTable>
        )}
      </ListOf>
      <Button variant="default" size="xs" style={{ marginTop: 12 }} onClick={() => setOpen('new')} aria-haspopup="dialog">
        Name an expert
      </Button>
      {isOpen && <NameDialog expert={isOpen === 'new' ? null : isOpen} close={() => setOpen(null)} />}
    </>
  );
}

function NameDialog({ expert, close }: { expert: ExpertRow | null; close: () => void }) {
  const name = useNameExpert();
  const title = expert ? `${expert.person.name}: ${expert.skill.name}` : 'Name an expert';
  return (
    <DecidingDialog title={title} decision={name.data} close={close}>
      <NameForm expert={expert} name={name} close={close} />
    </DecidingDialog>
  );
}

function NameForm({ expert, name, close }: { expert: ExpertRow | null; name: ReturnType<typeof useNameExpert>; close: () => void }) {
  const [person, setPerson] = useState<PickedPerson | null>(expert?.person ?? null);
  const [skill, setSkill] = useState<PickedSkill | null>(expert?.skill ?? null);
  const { today } = useReader().organisation;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (person && skill) name.mutate({ personId: person.id, skillId: skill.id, until: textOf(form, 'until') || null, reason: textOf(form, 'reason') });
  };
  return (
    <form onSubmit={submit} className="stack">
      {!expert && <PersonPicker label="Person" required choose={setPerson} />}
      {!expert && <SkillPicker required choose={setSkill} />}
      <TextInput label="Until" description={`Empty: without end. A day before ${formatDay(today)} ends it.`} name="until" type="date" defaultValue={expert?.toOn ?? ''} />
      <Textarea label="Reason" name="reason" required maxLength={2000} autosize minRows={2} />
      <FormTrouble error={name.error} />
      <FormButtons send="Look at the decision" isPending={name.isPending} disabled={!person || !skill} close={close} />
    </form>
  );
}
