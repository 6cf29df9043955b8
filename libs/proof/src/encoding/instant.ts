const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const LONGEST = 40;

/** The same few dates are read again for every check of a document. */
const parsed = new Map<string, number>();
const REMEMBERED = 1000;

/** An instant of XML Schema with its time zone. A missing zone, or a day that the month does not have, is null: never guessed. */
export function parseInstant(text: unknown): Date | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  const known = parsed.get(text) ?? parse(text)?.getTime();
  if (known === undefined) return null;
  if (parsed.size >= REMEMBERED) parsed.clear();
  parsed.set(text, known);
  return new Date(known);
}

function parse(text: string): Date | null {
  const parts = INSTANT.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [number, number, number, number, number, number];
  const inRange = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && hour < 24 && minute < 60 && second < 60;
  return inRange ? new Date(parts[0]) : null;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
