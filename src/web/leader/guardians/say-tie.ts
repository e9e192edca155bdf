import { endReasons } from '#core/policy/guardianships.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { FamilyTie } from '#school/families/list-family.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** From when until when it holds, or when and why it ended. */
export function sayTie(tie: FamilyTie, { speech, school }: PageRequest): string {
  const { t } = speech;
  const day = (on: string) => speech.day(on, 'full');
  if (tie.state === 'ahead') return t('guardians.begins', { day: day(tie.fromOn) });
  if (tie.state === 'holds')
    return tie.untilOn === null
      ? t('guardians.since', { day: day(tie.fromOn) })
      : t('guardians.since-until', { from: day(tie.fromOn), until: day(tie.untilOn) });
  const on = day(tie.endedAt ? schoolDay(tie.endedAt, school.timeZone) : (tie.untilOn ?? tie.fromOn));
  const reason = endReasons.find((each) => each === tie.endReason);
  if (reason && tie.endedByName)
    return t('guardians.ended-by', {
      day: on,
      name: tie.endedByName,
      reason: t(`guardians.reason.${reason}`),
    });
  return tie.endReason === 'import'
    ? t('guardians.ended-import', { day: on })
    : t('guardians.ended-on', { day: on });
}
