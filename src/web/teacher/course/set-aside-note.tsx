import { newId } from '#platform/db/new-id.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import type { CourseGoals } from '#school/goals/list-course-goals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Said } from './said.tsx';

type Props = { readonly course: CourseFacts; readonly year: CourseGoals; readonly request: PageRequest };

/** What is off the table this year, with the reason, and the way back. */
export function SetAsideNote({ course, year, request }: Props) {
  const { t } = request.speech;
  const path = `/courses/${course.courseId}/goals`;
  return (
    <section class="note stack">
      <h2>{t('course.set-aside-title')}</h2>
      <p class="soft">{t(year.setAside.length > 0 ? 'course.set-aside-lede' : 'course.set-aside-none')}</p>
      {year.setAside.length > 0 ? (
        <ul class="rows">
          {year.setAside.map(({ setAsideId, wording, reason }) => (
            <li class="row">
              <div>
                <p>
                  <strong>
                    <Said words={wording.title} language={wording.language} />
                  </strong>
                </p>
                <p dir="auto">{reason}</p>
                <form method="post" action={`${path}/return`}>
                  <HiddenFields fields={{ write: newId(), setAside: setAsideId }} />
                  <Button
                    kind="plain"
                    tight
                    attributes={{ 'aria-label': t('course.return-of', { goal: wording.title }) }}
                  >
                    {t('course.return')}
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {year.goals.length > 0 ? (
        <p class="no-print">
          <a href={`${path}/set-aside`}>{t('course.set-aside')}</a>
        </p>
      ) : null}
    </section>
  );
}
