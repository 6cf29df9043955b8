/** Validation of what stands in the address: what does not fit is dropped, never shown as an error. */
type Reader<T> = (value: unknown) => T | undefined;
type Params<S extends Record<string, Reader<unknown>>> = { [K in keyof S]?: ReturnType<S[K]> };

/** Reads the named parameters. What stands there and does not fit is overwritten by undefined: the router would keep it otherwise. */
export const searchParams =
  <S extends Record<string, Reader<unknown>>>(shape: S) =>
  (raw: Record<string, unknown>): Params<S> =>
    Object.fromEntries(
      Object.entries(shape)
        .filter(([name]) => name in raw)
        .map(([name, read]) => [name, read(raw[name])] as const),
    ) as Params<S>;

export const text: Reader<string> = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) || undefined : undefined);

/** One value, or several of them: at most a hundred. */
export const texts: Reader<string[]> = (value) => {
  const read = [value].flat().flatMap((one) => text(one) ?? []);
  return read.length > 0 ? [...new Set(read)].slice(0, 100) : undefined;
};

/** YYYY-MM-DD that is a day of the calendar. */
export const day: Reader<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value) ? value : undefined;

export const instant: Reader<string> = (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value);

export const level: Reader<number> = (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined);

export const ids: Reader<readonly string[]> = (value) => (Array.isArray(value) || typeof value === 'string' ? [value].flat().filter((one) => typeof one === 'string').slice(0, 500) : undefined);

/** A list of one stands in the address as that one. */
export const plainLists = (search: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(search).map(([name, value]) => [name, Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value]));

/** 30 February is a form of a day, and no day. */
function isOfCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
