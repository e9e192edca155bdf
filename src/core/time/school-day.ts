const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The school day of an instant: the date on the wall of the school, written 'YYYY-MM-DD'. Throws a RangeError
 * for a time zone that does not exist.
 *
 * Example: 03:30 UTC on 2 November 2026 is still 2026-11-01 in New York, and already 2026-11-02 in London.
 */
export function schoolDay(instant: Date, timeZone: string): string {
  const parts = formatterFor(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}
