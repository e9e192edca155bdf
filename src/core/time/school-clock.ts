/**
 * The time on the clock of the school at an instant, written HH:MM from 00:00 to 23:59. Throws a RangeError for a time
 * zone that does not exist.
 *
 * Example: 20:05 UTC on 24 November 2026 is 15:05 in New York.
 */
export function schoolClock(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    numberingSystem: 'latn',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}
