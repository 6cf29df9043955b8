import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useHits } from './search.query.js';

export interface PickedSkill {
  readonly id: string;
  readonly name: string;
}

interface SkillPickerProps {
  label: string;
  /** Called with each choice; the field is then empty for the next, unless it keeps it. */
  choose: (skill: PickedSkill) => void;
  keeps?: boolean;
  size?: 'xs' | 'sm';
}

/** Finds one of the organisation's skills by its name. */
export function SkillPicker({ label, choose, keeps = false, size = 'sm' }: SkillPickerProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data: hits = [] } = useHits(asked);
  const skills = hits.filter(({ kind }) => kind.toLowerCase() === 'skill');
  const submit = (name: string) => {
    const skill = skills.find((one) => one.name === name);
    if (!skill) return;
    choose({ id: skill.id, name });
    if (!keeps) setText('');
  };
  return <Autocomplete size={size} label={label} value={text} onChange={setText} data={[...new Set(skills.map(({ name }) => name))]} onOptionSubmit={submit} clearSectionMode="clear" />;
}
