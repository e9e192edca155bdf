import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Rollover } from '#school/years/find-rollover.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { sayYear } from './say-year.ts';

type Props = { readonly made: Rollover; readonly request: PageRequest };

/** A year that was made from the one before: what it has, and the way back as long as there is one. */
export function MadeYearNote({ made, request }: Props) {
  const { speech, school } = request;
  const { t } = speech;
  const at = (moment: Date) => ({
    day: speech.day(schoolDay(moment, school.timeZone), 'day'),
    time: speech.time(moment, school.timeZone),
  });
  return (
    <Notice>
      <div class="stack-s">
        <p>
          {t('classes.made', {
            year: sayYear(made.toYear),
            from: sayYear(made.fromYear),
            who: made.madeBy,
            ...at(made.madeAt),
          })}
        </p>
        <p>
          {t('classes.made-counts', {
            classes: made.classes,
            goals: made.goals,
            first: speech.day(made.startsOn, 'full'),
          })}
        </p>
        {made.raised > 0 ? (
          <p>{t('classes.made-raised', { count: made.raised, day: speech.day(made.startsOn, 'full') })}</p>
        ) : null}
        {made.leaving > 0 ? (
          <p>{t('classes.made-leaving', { count: made.leaving, day: speech.day(made.startsOn, 'full') })}</p>
        ) : null}
        {made.undoableUntil ? (
          <form method="post" action={`/school/years/${made.rolloverId}/undo`} class="line">
            <Button kind="away">{t('classes.undo-year', { year: sayYear(made.toYear) })}</Button>
            <span class="soft">{t('classes.undo-until', at(made.undoableUntil))}</span>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        ) : null}
      </div>
    </Notice>
  );
}
