import { useState } from 'react';
import { SkillPicker } from '../../app/skill-picker.js';

/** Finds a skill by name; a chosen one stands in the address by its id. */
export function TopicFilter({ topic, choose }: { topic: string | undefined; choose: (id: string | undefined) => void }) {
  const [name, setName] = useState('');
  if (topic) {
    return (
      <button type="button" className="chip-button" onClick={() => choose(undefined)} aria-label="Remove the skill filter">
        Skill <strong>{name || 'chosen'}</strong> ✕
      </button>
    );
  }
  const pick = (skill: { id: string; name: string } | null) => {
    setName(skill?.name ?? '');
    choose(skill?.id);
  };
  return <SkillPicker size="xs" hidesLabel clears choose={pick} />;
}
