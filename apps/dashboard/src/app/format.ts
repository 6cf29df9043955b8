/** Presentation only: dates, numbers and money by the reader's locale. */

/** Node has no navigator before version 21. */
const locale = (): string => (globalThis.navigator as Navigator | undefined)?.language ?? 'en';

const number = new Intl.NumberFormat(locale());
const percent = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' });
const dayFormat = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' });

export const formatCount = (count: number): string => number.format(count);

/** +3, -2, 0: for changes. */
export const formatChange = (change: number): string => signed.format(change);

/** Share of a whole as a percentage; an empty string when there is no whole. */
export const formatShare = (part: number, whole: number): string => (whole > 0 ? percent.format(part / whole) : '');

/** " (59%)", or nothing where there is no whole. */
export const shareBeside = (part: number, whole: number): string => (whole > 0 ? ` (${formatShare(part, whole)})` : '');

/** A day as YYYY-MM-DD. */
export const formatDay = (day: string): string => dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** A month as YYYY-MM, or a day in it. */
export const formatMonth = (month: string): string => monthFormat.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));

/** An instant as day, minute and zone, in the given time zone. */
export function formatInstant(instant: string, timeZone = 'UTC'): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone }).format(new Date(instant));
}

/** The day on which an instant falls in the given time zone. */
export const formatInstantDay = (instant: string, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(instant));

/** Integer minor units of a currency, with the digits that the currency has; a plain number when the code is unknown to the browser. */
export function formatMoney(minor: number, currency: string | null): string {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return number.format(minor / 100);
  const format = new Intl.NumberFormat(locale(), { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function formatSize(bytes: number): string {
  const unit = bytes >= 1_048_576 ? 'megabyte' : bytes >= 1024 ? 'kilobyte' : 'byte';
  const value = bytes / { megabyte: 1_048_576, kilobyte: 1024, byte: 1 }[unit];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }).format(value);
}

/** "1 person", "18 people": a count of what is named in the plural. */
export const formatCountOf = (count: number, plural: string): string => `${formatCount(count)} ${count === 1 ? singular(plural) : plural}`;

/** Of the nouns that the pages count: "people", "titles", "deputies", "pieces of evidence". */
function singular(plural: string): string {
  if (plural === 'people') return 'person';
  return plural.replace(/(ies|s)(?= of |$)/, (ending) => (ending === 'ies' ? 'y' : ''));
}

/** "1 person", "18 people". */
export const formatPeople = (count: number): string => formatCountOf(count, 'people');

/** "did:key:z6Mko5…kurS8": head and tail of a decentralised identifier that is too long to be read; all else as it is. */
export function shortId(id: string): string {
  const [whole, method, name] = /^(did:[a-z0-9]+:)([^#\s]{16,})/.exec(id) ?? [];
  return whole === undefined ? id : `${method}${name!.slice(0, 6)}…${name!.slice(-5)}`;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
