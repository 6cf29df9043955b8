/** Which answer to a dispute a finding is about. The reason is between the person and HR: whoever imports files need not read it. */
interface Answered {
  readonly answeredBy?: string;
  readonly answeredOn?: string | null;
}

const SAID: Readonly<Record<string, (answer: string) => string>> = {
  RECORD_DISPUTED: (answer) => `The person disputed this record and was right (${answer}). It is not taken in again. To bring it back, undo that answer in the history.`,
  CELL_DISPUTED: (answer) => `The person disputed this value and was right (${answer}). What was corrected is kept; the rest of the row is taken in. To take the value, undo that answer in the history.`,
};

/** A plain reading of a code, for readers without words of their own: `PERSON_UNKNOWN` is "Person unknown."; what a dispute found wrong names its answer. */
export function messageOf(code: string, { answeredBy, answeredOn }: Answered = {}): string {
  const said = Object.hasOwn(SAID, code) ? SAID[code] : undefined;
  if (said && answeredBy) return said([answeredBy, answeredOn].filter(Boolean).join(', '));
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
