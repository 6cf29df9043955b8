import { Picker, type PickerProps } from './picker.js';
import { useHits } from './search.query.js';

export interface PickedSkill {
  readonly id: string;
  readonly name: string;
}

/** Finds one of the organisation's skills by its name. */
export function SkillPicker({ label = 'Skill', ...props }: Omit<PickerProps<PickedSkill>, 'label'> & { label?: string }) {
  return <Picker {...props} label={label} useFound={useSkills} nameOf={({ name }) => name} missing="No skill of this name is known." />;
}

function useSkills(text: string) {
  const { data, isPlaceholderData } = useHits(text);
  const found = (data ?? []).filter(({ kind }) => kind.toLowerCase() === 'skill').map(({ id, name }) => ({ id, name }));
  return { found, isKnown: data !== undefined && !isPlaceholderData };
}
