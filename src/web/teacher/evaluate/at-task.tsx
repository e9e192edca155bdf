import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { AtTask } from '#school/readiness/find-at-task.ts';
import { sayWindow } from '#web/blocks/say-window.ts';

interface Props {
  readonly atTask: AtTask;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** What the student last said about the task, and their own window. */
export function AtTaskLines({ atTask: { said, window }, timeZone, speech }: Props) {
  const { t } = speech;
  const group = said && (said.word === 'need-help' ? 'help' : said.word);
  return (
    <div class="stack-s">
      {said && group ? (
        <p class="dots">
          <b>{t(`windows.${group}-group`)}</b>
          <span>
            {t('windows.said-on', { day: speech.day(schoolDay(said.saidAt, timeZone), 'weekday-day') })}
          </span>
        </p>
      ) : null}
      {said?.note ? (
        <p>
          <q>
            <bdi lang={said.language === speech.language ? undefined : (said.language ?? undefined)}>
              {said.note}
            </bdi>
          </q>
        </p>
      ) : null}
      <p class="soft dots">
        <span>{sayWindow(speech, window)}</span>
        {window.moveId === null ? null : <span>{t('windows.moved')}</span>}
      </p>
    </div>
  );
}
