/** A plain reading of a code, for readers without words of their own: `PERSON_UNKNOWN` is "Person unknown.". */
export function messageOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
