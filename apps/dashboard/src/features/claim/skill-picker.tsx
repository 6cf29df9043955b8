import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useHits } from '../../app/search.query.js';

export interface Skill {
  readonly id: string;
  readonly name: string;
}

/** Finds a skill, or with `kind` a person, by its name; null once the text is none any more. */
export function SkillPicker({ label = 'Skill', kind = 'skill', choose }: { label?: string; kind?: 'skill' | 'person'; choose: (skill: Skill | null) => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data: hits = [] } = useHits(asked);
  const found = hits.filter((hit) => hit.kind === kind);
  const nameOf = ({ name, detail }: (typeof found)[number]): string => (kind === 'person' && detail ? `${name}, ${detail}` : name);
  const change = (value: string) => {
    setText(value);
    choose(found.find((hit) => nameOf(hit) === value) ?? null);
  };
  return <Autocomplete label={label} value={text} onChange={change} data={[...new Set(found.map(nameOf))]} required filter={({ options }) => options} />;
}
