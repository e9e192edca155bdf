import { mayReadCourse } from '#core/policy/courses.ts';
import { type CourseMap, type MappedGoal, openCourseMap } from '#school/plans/open-course-map.ts';
import { FocusArrow } from '#web/blocks/focus-arrow.tsx';
import { InFocus } from '#web/blocks/in-focus.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Table } from '#web/ui/table.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { PrintButton } from './print-button.tsx';
import { readId } from './read-id.ts';
import { Said } from './said.tsx';

type Props = { readonly request: PageRequest; readonly map: CourseMap };

/** GET /courses/:courseId/map — the goals over the year: in which unit each is in focus, and where it leads. */
export async function showCourseMap(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { by, speech } = request;
  const map = await request.inSchool((school) =>
    openCourseMap(school, { by, courseId, language: speech.language }),
  );
  return teacherPage(request, {
    title: `${speech.t('plan.map')} · ${map.course.title}`,
    current: 'course',
    courseId,
    whose: map.course.title,
    content: <MapView request={request} map={map} />,
  });
}

function MapView({ request, map }: Props) {
  const { t } = request.speech;
  const { course, goals, units } = map;
  const isEmpty = goals.length === 0 || units.length === 0;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          <span>
            <a href={`/courses/${course.courseId}`}>
              <bdi>{course.title}</bdi>
            </a>
          </span>
          <span>{map.schoolYear}</span>
        </p>
        <h1>{t('plan.map-title', { goals: goals.length, units: units.length })}</h1>
        <p class="lede">{t('plan.map-lede')}</p>
        <div class="line acts">
          <LinkButton href={`/courses/${course.courseId}/units`}>{t('plan.to-units')}</LinkButton>
          <PrintButton words={t('course.print-page')} />
        </div>
      </header>
      {isEmpty ? (
        <EmptyState title={t('plan.map-empty-title')}>
          <p>{t('plan.map-empty')}</p>
          <LinkButton kind="main" href={`/courses/${course.courseId}/units/new`}>
            {t('course.unit-add-first')}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <YearTable request={request} map={map} />
          <section class="section stack">
            <h2>{t('plan.goal-by-goal')}</h2>
            <ol class="rows">
              {goals.map((goal) => (
                <GoalRow request={request} goal={goal} />
              ))}
            </ol>
          </section>
        </>
      )}
    </>
  );
}

/** Goals down, units across by number; an arrow where a goal is in focus. The numbers are spelled out below. */
function YearTable({ request, map: { goals, units } }: Props) {
  const { t, day, number } = request.speech;
  return (
    <>
      <Table<MappedGoal>
        caption={t('plan.map')}
        quietCaption
        rows={goals}
        columns={[
          {
            heading: t('words.goal'),
            names: true,
            cell: ({ wording }) => <Said words={wording.title} language={wording.language} />,
          },
          ...units.map((unit, place) => ({
            heading: (
              <>
                <span aria-hidden="true">{number(place + 1)}</span>
                <span class="visually-hidden">{unit.title}</span>
              </>
            ),
            cell: ({ goalId }: MappedGoal) =>
              unit.goalIds.includes(goalId) ? (
                <>
                  <FocusArrow />
                  <span class="visually-hidden">{t('words.in-focus')}</span>
                </>
              ) : null,
          })),
        ]}
      />
      <ol class="windows section">
        {units.map((unit, place) => (
          <li class={unit.when === 'ahead' ? undefined : 'past'}>
            <p class="when">
              {t('course.unit-dates', { from: day(unit.startsOn, 'day'), until: day(unit.endsOn, 'day') })}
            </p>
            <p class="dots">
              <span>
                {number(place + 1)}{' '}
                <a href={`/units/${unit.unitId}`}>
                  <bdi>{unit.title}</bdi>
                </a>
              </span>
              {unit.when === 'now' ? <strong>{t('plan.now')}</strong> : null}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function GoalRow({ request, goal }: { readonly request: PageRequest; readonly goal: MappedGoal }) {
  const { t, list } = request.speech;
  const { wording, units, leadsTo, focus } = goal;
  const said = <Said words={wording.statement} language={wording.language} />;
  return (
    <li class="row">
      <div class="stack-s">
        <p class="who">{focus ? <InFocus spoken={t('course.in-focus-spoken')}>{said}</InFocus> : said}</p>
        <p>
          {units.length > 0
            ? t('plan.in-focus-in', { units: list(units.map(({ title }) => title)) })
            : t('plan.in-no-unit')}
        </p>
        {leadsTo.map(({ wording: next, course }) => (
          <p class="soft">
            {t('plan.leads-to')}{' '}
            {course && mayReadCourse(request.standing, course.courseId) ? (
              <a href={`/goals/${next.goalId}`}>
                <Said words={next.title} language={next.language} />
              </a>
            ) : (
              <Said words={next.title} language={next.language} />
            )}
            {course ? (
              <>
                {' '}
                (<bdi>{course.title}</bdi>)
              </>
            ) : null}
          </p>
        ))}
      </div>
    </li>
  );
}
