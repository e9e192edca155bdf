import { schoolDay } from '#core/time/school-day.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { CourseGoal } from '#school/goals/list-course-goals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import type { LoadedCourse } from './load-course.ts';
import { sayLanguage } from './say-language.ts';

type Props = LoadedCourse & { readonly request: PageRequest };

/** What was reworded, and which of the adults' languages wait for words. */
export function WordingNote({ year, homeLanguages, request }: Props) {
  const { speech, school } = request;
  const { t } = speech;
  const reworded = year.goals.flatMap(({ wording }, place) =>
    wording.ordinal > 1 ? [{ wording, place: place + 1 }] : [],
  );
  const languages = homeLanguages.map((each) => ({ ...each, waits: waitsFor(year.goals, each.language) }));
  const waiting = languages.filter(({ waits }) => waits.length > 0);
  return (
    <section class="note stack-s no-print">
      <h2>{t('course.wording')}</h2>
      {reworded.map(({ wording, place }) => (
        <p>
          {t('course.reworded', {
            number: place,
            day: speech.day(schoolDay(wording.versionedAt, school.timeZone), 'day'),
          })}
        </p>
      ))}
      {homeLanguages.length === 0 ? <p class="soft">{t('course.no-home-languages')}</p> : null}
      {languages.length > 0 ? (
        <p>
          {t('course.home-languages', { said: languages.length - waiting.length, all: languages.length })}
        </p>
      ) : null}
      <ul class="stack-s">
        {waiting.map(({ language, adults, waits }) => (
          <li>
            {linkTo(language, waits) ? (
              <a href={linkTo(language, waits)}>
                {t('course.waits', { language: sayLanguage(speech, language), goals: waits.length })}
              </a>
            ) : (
              t('course.no-catalogue', { language: sayLanguage(speech, language) })
            )}{' '}
            <span class="soft nowrap">{t('course.read-by', { adults })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function waitsFor(goals: readonly CourseGoal[], language: string): CourseGoal[] {
  const tag = findLanguage(language)?.tag;
  return goals.filter(({ wording }) => !tag || !wording.languages.includes(tag));
}

function linkTo(language: string, waits: readonly CourseGoal[]): string | undefined {
  const tag = findLanguage(language)?.tag;
  const first = waits[0];
  return tag && first ? `/goals/${first.goalId}?say=${tag}#say-${tag}` : undefined;
}
