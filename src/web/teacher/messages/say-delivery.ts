import { schoolDay } from '#core/time/school-day.ts';
import type { PartDelivery } from '#school/messages/list-deliveries.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** What became of a part on its way to an adult, in one sentence. */
export function sayDelivery(
  { state, detail, channel, at }: PartDelivery,
  { adult, request }: { adult: string; request: PageRequest },
): string {
  const { speech, school } = request;
  const { t } = speech;
  const when = {
    adult,
    day: speech.day(schoolDay(at, school.timeZone), 'short'),
    time: speech.time(at, school.timeZone),
  };
  switch (state) {
    case 'queued':
      return t(detail ? 'messages.delivery-retrying' : 'messages.delivery-queued', { adult });
    case 'attempting':
      return t('messages.delivery-attempting', { adult });
    case 'sent':
      return t(channel === 'outbox' ? 'messages.delivery-kept' : 'messages.delivery-sent', when);
    case 'may-have-been-sent':
      return t('messages.delivery-uncertain', when);
    case 'refused':
      if (detail === 'stopped') return t('messages.delivery-stopped', { adult });
      if (detail === 'no-guardianship') return t('messages.delivery-ended', { adult });
      if (detail === 'withdrawn') return t('messages.delivery-withdrawn', { adult });
      return t('messages.delivery-refused', { adult, words: detail ?? '' });
  }
}
