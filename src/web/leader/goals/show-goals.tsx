import { isId } from '#platform/db/new-id.ts';
import { rollUpSchool } from '#school/rollups/roll-up-school.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { CourseChoice } from './course-choice.tsx';
import { CourseSection } from './course-section.tsx';
import { groupByCourse } from './group-by-course.ts';

/** GET /school/goals: how far the school is with each goal. Counts of students, no names and no grade. */
export async function showGoals(request: PageRequest): Promise<Response> {
  const { by, c, school, speech } = request;
  const { t } = speech;
  const { schoolYear, goals } = await request.inSchool((room) =>
    rollUpSchool(room, { by, language: speech.language }),
  );
  const courses = groupByCourse(goals);
  const asked = c.req.query('course') ?? '';
  const chosen = isId(asked) ? courses.find(({ courseId }) => courseId === asked) : undefined;
  const title = t('goals.school-title', { goals: goals.length });
  return leaderPage(request, {
    title,
    current: 'school',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <a href="/school">
              <bdi>{school.name}</bdi>
            </a>
            <span>{schoolYear}</span>
          </p>
          <h1>{title}</h1>
          {goals.length > 0 ? (
            <>
              <p class="lede">{t('goals.school-lede')}</p>
              <div class="line acts">
                <LinkButton href="/school/goals.csv">{t('goals.download')}</LinkButton>
              </div>
            </>
          ) : null}
        </header>
        {goals.length === 0 ? (
          <EmptyState title={t('goals.school-none')}>
            <p>{t('goals.school-none-next')}</p>
            <LinkButton kind="main" href="/school/classes">
              {t('frame.classes')}
            </LinkButton>
          </EmptyState>
        ) : null}
        {courses.length > 1 ? <CourseChoice courses={courses} chosen={chosen} speech={speech} /> : null}
        {(chosen ? [chosen] : courses).map((course) => (
          <CourseSection
            course={course}
            isAlone={chosen !== undefined || courses.length === 1}
            speech={speech}
          />
        ))}
      </>
    ),
  });
}
