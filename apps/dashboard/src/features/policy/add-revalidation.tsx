import { SkillPicker } from '../../app/skill-picker.js';
import type { Setting } from './policy.query.js';

/** The days of a skill of which none were decided. */
export const NOT_YET = 0;

const LONGEST = 36_500;

/** A skill that has no end of its own yet gets a field to give it one. */
export function AddRevalidation({ known, add }: { known: readonly Setting[]; add: (setting: Setting) => void }) {
  return (
    <SkillPicker
      label="A skill that must be shown again from time to time"
      clears
      choose={(skill) => {
        if (skill && known.every((setting) => setting.skill?.id !== skill.id)) add({ setting: 'REVALIDATION_DAYS', value: NOT_YET, default: null, least: 1, most: LONGEST, skill });
      }}
    />
  );
}
