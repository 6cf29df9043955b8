import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useHits } from '../../app/search.query.js';

/** Finds a skill by name; a chosen one stands in the address by its id. */
export function TopicFilter({ topic, choose }: { topic: string | undefined; choose: (id: string | undefined) => void }) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data: hits = [] } = useHits(asked);
  const skills = hits.filter(({ kind }) => kind.toLowerCase() === 'skill');

  if (topic) {
    return (
      <button type="button" className="chip-button" onClick={() => choose(undefined)} aria-label="Remove the skill filter">
        Skill <strong>{text || 'chosen'}</strong> ✕
      </button>
    );
  }
  return (
    <Autocomplete
      size="xs"
      aria-label="Skill"
      placeholder="Skill"
      value={text}
      onChange={setText}
      data={skills.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) === at)}
      onOptionSubmit={(name) => choose(skills.find((skill) => skill.name === name)?.id)}
    />
  );
}
