import { Picker, type PickerProps } from '../../app/picker.js';
import { useTopics, type DocumentTopic } from './document.query.js';

const labelOf = ({ name, kind }: DocumentTopic): string => `${name} (${kind === 'SKILL' ? 'skill' : 'credential'})`;

/** Finds a skill or a named credential by its name. */
export function TopicPicker(props: PickerProps<DocumentTopic>) {
  return <Picker {...props} useFound={useFoundTopics} nameOf={labelOf} />;
}

function useFoundTopics(text: string) {
  const { data, isPlaceholderData } = useTopics(text.replace(/ \((skill|credential)\)$/u, '').trim());
  return { found: data ?? [], isKnown: data !== undefined && !isPlaceholderData };
}
