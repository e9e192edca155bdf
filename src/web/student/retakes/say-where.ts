import type { Speech } from '#locales/translate.ts';
import type { MyRetake } from '#school/retakes/open-my-retake.ts';
import { saySlot } from '#web/blocks/say-slot.ts';

/** Where a student's way to showing a goal again stands, and what comes next, in short sentences. */
export function sayWhereItStands(speech: Speech, { request, free }: MyRetake): string[] {
  const { t } = speech;
  if (!request) return [t('retakes.my-none')];
  const { state, slot, ending, slotWithdrawn } = request;
  switch (state) {
    case 'asked':
      return [t('retakes.my-asked')];
    case 'ready':
      return [
        ...(slotWithdrawn ? [t('retakes.my-withdrawn')] : []),
        t(free.length > 0 ? 'retakes.my-ready' : 'retakes.my-no-slot'),
      ];
    case 'booked':
      return slot ? [t('retakes.my-booked', { when: saySlot(speech, slot), place: slot.place })] : [];
    case 'slot-over':
      return slot ? [t('retakes.my-over', { day: speech.day(slot.day, 'weekday-day') })] : [];
    case 'shown':
      return [t('retakes.my-shown')];
    case 'taken-back':
      return [t('retakes.my-taken-back'), t('retakes.my-ask-again')];
    case 'declined':
      return [
        t('retakes.my-declined'),
        ...(ending?.reason ? [t(`retakes.reason-${ending.reason}`)] : []),
        ...(ending?.first ? [t(`retakes.my-first-${ending.first}`)] : []),
        t('retakes.my-ask-again'),
      ];
  }
}
