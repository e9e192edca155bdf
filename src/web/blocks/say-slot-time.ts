import type { Speech } from '#locales/translate.ts';

/** When something is shown, by the school's clock: "Thursday, December 3, 10:30 AM to 10:45 AM". */
export function saySlotTime(
  speech: Speech,
  { day, startsAt, endsAt }: { readonly day: string; readonly startsAt: string; readonly endsAt: string },
): string {
  // Times of a school's clock are read in one zone and said in the same.
  const time = (at: string) => speech.time(new Date(`${day}T${at}:00Z`), 'UTC');
  return speech.t('plan.slot-time', {
    day: speech.day(day, 'day'),
    from: time(startsAt),
    to: time(endsAt),
  });
}
