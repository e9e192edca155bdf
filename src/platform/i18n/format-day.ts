import { formattingLocale } from './formatting-locale.ts';
import { haitianCreole } from './haitian-creole.ts';

/**
 * `weekday` Thursday · `day` November 19 · `short` Nov 19 · `weekday-day` Thursday, November 19 ·
 * `full` November 19, 2026.
 */
export type DayStyle = 'weekday' | 'day' | 'short' | 'weekday-day' | 'full';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: 'long' },
  day: { month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  'weekday-day': { weekday: 'long', month: 'long', day: 'numeric' },
  full: { month: 'long', day: 'numeric', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A school day, written YYYY-MM-DD, in the words of a language. A school day has no time zone. */
export function formatDay(language: string, day: string, style: DayStyle): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === haitianCreole.language) return dayInHaitianCreole(at, style);
  const key = `${language} ${style}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(formattingLocale(language), {
      ...styles[style],
      timeZone: 'UTC',
      calendar: 'gregory',
    });
  formats.set(key, format);
  return format.format(at);
}

function dayInHaitianCreole(at: Date, style: DayStyle): string {
  const weekday = haitianCreole.weekdays[at.getUTCDay()] ?? '';
  const month = haitianCreole.months[at.getUTCMonth()] ?? '';
  const day = at.getUTCDate();
  if (style === 'weekday') return weekday;
  if (style === 'short') return `${day} ${haitianCreole.shortMonths[at.getUTCMonth()] ?? ''}`;
  if (style === 'weekday-day') return `${weekday} ${day} ${month}`;
  return style === 'full' ? `${day} ${month} ${at.getUTCFullYear()}` : `${day} ${month}`;
}
