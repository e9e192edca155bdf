import { schoolDay } from '#core/time/school-day.ts';
import { Said } from '../course/said.tsx';
import type { GoalProps } from './goal-view.tsx';

/** The wordings before this one, and how much evidence is pinned to each. */
export function VersionsSection({ request, versions }: GoalProps) {
  const { speech, school } = request;
  const { t } = speech;
  const earlier = versions.slice(1);
  return (
    <section class="ledger">
      <h2>{t('course.earlier')}</h2>
      {earlier.length === 0 ? (
        <p>{t('course.earlier-none')}</p>
      ) : (
        <ul class="rows">
          {earlier.map(({ goalVersionId, statement, language, ordinal, createdAt, judgements }) => (
            <li class="row" id={goalVersionId}>
              <div>
                <p>
                  <Said words={statement} language={language} />
                </p>
                <p class="dots soft">
                  <span>{t('course.version', { version: ordinal })}</span>
                  <span>
                    {t('course.since', { day: speech.day(schoolDay(createdAt, school.timeZone), 'full') })}
                  </span>
                  <span>{t('course.judged-by', { count: judgements })}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
