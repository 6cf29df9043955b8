import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PersonPicker, type PickedPerson } from '../../app/person-picker.js';
import { useReader } from '../../app/session.query.js';
import { TeamSelect } from '../../app/team-select.js';
import { DecisionView } from '../decision/decision-view.js';
import { ProposeForm } from '../identity/propose-form.js';
import { useNameDeputy } from './deputy.query.js';

export interface DeputyOf {
  /** Given where it was opened from a person; else chosen here. */
  person?: PickedPerson;
  /** Given where it was opened from a team; else chosen here. */
  teamId?: string;
}

/** Who leads a team in the place of its lead, from day to day; then the effect, as of every decision. */
export function DeputyDialog({ close, ...of }: DeputyOf & { close: () => void }) {
  const name = useNameDeputy();
  return (
    <Modal opened onClose={close} size="lg" title={name.data?.said ?? 'Name a deputy'} closeButtonProps={{ 'aria-label': 'Close' }}>
      {name.data ? <DecisionView id={name.data.id} leave={close} /> : <DeputyForm {...of} name={name} close={close} />}
    </Modal>
  );
}

function DeputyForm({ person: given, teamId: ofTeam, name, close }: DeputyOf & { name: ReturnType<typeof useNameDeputy>; close: () => void }) {
  const { today } = useReader().organisation;
  const [person, setPerson] = useState<PickedPerson | null>(given ?? null);
  const [teamId, setTeam] = useState(ofTeam);
  const [days, setDays] = useState({ fromOn: today, toOn: '' });
  const send = (reason: string) => person && teamId && name.mutate({ personId: person.id, teamId, ...days, reason });
  return (
    <ProposeForm send={send} isReady={person !== null && teamId !== undefined && days.toOn >= days.fromOn} isPending={name.isPending} error={name.error} close={close}>
      <p className="second">A deputy sees the people of the team and decides like its lead. The rights begin and end by themselves.</p>
      {given ? <p>{given.name}</p> : <PersonPicker label="Deputy" choose={setPerson} />}
      {ofTeam === undefined && <TeamSelect value={teamId} choose={setTeam} all="Choose a team" />}
      <div className="row">
        <TextInput label="First day" type="date" min={today} value={days.fromOn} onChange={({ currentTarget }) => setDays({ ...days, fromOn: currentTarget.value })} required />
        <TextInput label="Last day" type="date" min={days.fromOn} value={days.toOn} onChange={({ currentTarget }) => setDays({ ...days, toOn: currentTarget.value })} required />
      </div>
    </ProposeForm>
  );
}
