import { Picker, type PickerProps } from './picker.js';
import { useHits } from './search.query.js';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
  /** An e-mail address or an id, by which two of one name are told apart. */
  readonly detail?: string | null;
}

/** Finds a person whom the reader may see. */
export function PersonPicker(props: PickerProps<PickedPerson>) {
  return <Picker {...props} useFound={usePersons} nameOf={({ name, detail }) => (detail ? `${name}, ${detail}` : name)} />;
}

function usePersons(text: string) {
  const { data, isPlaceholderData } = useHits(text);
  const found = (data ?? []).filter(({ kind }) => kind.toLowerCase() === 'person').map(({ id, name, detail }) => ({ id, name, detail }));
  return { found, isKnown: data !== undefined && !isPlaceholderData };
}
