import type { Speech } from '#locales/translate.ts';
import { Check } from '#web/ui/check.tsx';
import type { NextYear } from './next-year-page.tsx';

/** Which courses take their goals into the next year. */
export function ChooseGoals({ proposal, typed, speech }: NextYear & { readonly speech: Speech }) {
  const { t } = speech;
  const setAside = proposal.courses.reduce((sum, course) => sum + course.setAside, 0);
  return (
    <section class="ledger">
      <h2>{t('classes.next-goals')}</h2>
      {proposal.courses.length === 0 ? (
        <p class="soft">{t('classes.next-goals-none')}</p>
      ) : (
        <div class="stack">
          <p>{t('classes.next-goals-help')}</p>
          <fieldset class="field">
            <legend class="label">{t('classes.next-goals-of')}</legend>
            {proposal.courses.map(({ courseId, title, goals, already }) => (
              <Check name="goals" value={courseId} checked={typed.goalsOf.has(courseId)}>
                <bdi>{title}</bdi>{' '}
                <span class="soft">
                  {already > 0
                    ? t('classes.goals-already', { count: goals, already })
                    : t('classes.goals', { count: goals })}
                </span>
              </Check>
            ))}
          </fieldset>
          {setAside > 0 ? (
            <Check name="setAside" value="yes" checked={typed.setAside}>
              {t('classes.carry-set-aside', { count: setAside })}
            </Check>
          ) : null}
        </div>
      )}
    </section>
  );
}
