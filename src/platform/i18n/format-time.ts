import { formattingLocale } from './formatting-locale.ts';
import { haitianCreole } from './haitian-creole.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The time of day of a moment in a place: "5:30 PM". `timeZone` is an IANA name, the school's own.
 * Spaces are plain: the narrow no-break space that ICU uses is not in every font nor in a text message.
 */
export function formatTime(language: string, at: Date, timeZone: string): string {
  const ours = language === haitianCreole.language;
  const key = `${language} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(ours ? haitianCreole.numbersLike : formattingLocale(language), {
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    });
  formats.set(key, format);
  if (!ours) return format.format(at).replace(/\s/gu, ' ');
  return format
    .formatToParts(at)
    .map((part) => {
      if (part.type !== 'dayPeriod') return part.value.replace(/\s/gu, ' ');
      return part.value === 'AM' ? haitianCreole.morning : haitianCreole.afternoon;
    })
    .join('');
}
