import type { Speech } from '#locales/translate.ts';

/** When most are ready for a task: "between November 19 and about December 1". Never a deadline. */
export function sayWindow(
  { t, day }: Speech,
  { readyFrom, readyAbout }: { readyFrom: string | null; readyAbout: string | null },
): string {
  if (readyFrom && readyAbout)
    return t('course.window', { from: day(readyFrom, 'day'), about: day(readyAbout, 'day') });
  if (readyFrom) return t('course.window-from', { from: day(readyFrom, 'day') });
  if (readyAbout) return t('course.window-about', { about: day(readyAbout, 'day') });
  return t('course.window-any');
}
