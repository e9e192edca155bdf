import type { Speech } from '#locales/translate.ts';

/** A slot's time as far as saying it goes. */
interface Times {
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** An hour on the clock of the school, 'HH:MM', as the reader's language writes it. */
function sayClock(speech: Speech, clock: string): string {
  return speech.time(new Date(`2000-01-01T${clock}:00Z`), 'UTC');
}

/** "Thursday, November 26, 3:00 PM to 3:45 PM" */
export function saySlot(speech: Speech, { day, startsAt, endsAt }: Times): string {
  return speech.t('retakes.when', {
    day: speech.day(day, 'weekday-day'),
    from: sayClock(speech, startsAt),
    until: sayClock(speech, endsAt),
  });
}

/** "Into Nov 26, 3:00 PM" */
export function sayInto(speech: Speech, { day, startsAt }: Times): string {
  return speech.t('retakes.into', { day: speech.day(day, 'short'), time: sayClock(speech, startsAt) });
}
