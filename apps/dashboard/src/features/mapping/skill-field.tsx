import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useHits } from '../../app/search.query.js';

export interface Skill {
  readonly id: string;
  readonly name: string;
}

/** Finds a skill by name; what is typed counts once it is a skill that was found. */
export function SkillField({ skill, choose }: { skill: Skill | null; choose: (skill: Skill | null) => void }) {
  const [text, setText] = useState(skill?.name ?? '');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data: hits = [] } = useHits(asked);
  const skills = hits.filter(({ kind }) => kind.toLowerCase() === 'skill');
  const change = (next: string) => {
    setText(next);
    choose(skills.find(({ name }) => name === next) ?? null);
  };
  return (
    <Autocomplete
      label="Skill"
      placeholder="Name of a skill"
      required
      value={text}
      onChange={change}
      data={skills.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) === at)}
      error={text !== '' && asked === text.trim() && !skill && skills.length === 0 ? 'No skill of this name is known.' : undefined}
    />
  );
}
