import { daysAhead } from '#core/windows/days-ahead.ts';
import type { Window } from '#core/windows/window-of.ts';
import type { Speech } from '#locales/translate.ts';

/** A student's own window in words, with the days that lie ahead alone: "any day; most are ready about December 1". */
export function sayStudentWindow({ t, day }: Speech, window: Window, today: string): string {
  const { from, about } = daysAhead(window, today);
  if (from && about) return t('windows.from-about', { from: day(from, 'day'), about: day(about, 'day') });
  if (from) return t('windows.from', { from: day(from, 'day') });
  if (about) return t('windows.any-day-about', { about: day(about, 'day') });
  return t('windows.any-day');
}
