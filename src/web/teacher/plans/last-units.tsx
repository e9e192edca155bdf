import { z } from 'zod';
import { parseDay } from '#core/time/parse-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { type LastUnits, proposeLastUnits, takeLastUnits } from '#school/plans/last-units.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { words, writeId } from '../course/form-parts.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { tryForm } from '../course/try-form.ts';
import { teacherPage } from '../teacher-page.tsx';
import { ComingUnits } from './coming-units.tsx';

const takeForm = z.object({ write: writeId, firstDay: words });

/** GET /courses/:courseId/units/last-year?firstDay=… — last year's units as they would stand in this year. */
export async function showLastUnits(request: PageRequest): Promise<Response> {
  return showPage(request);
}

/** POST /courses/:courseId/units/last-year — takes them, as they were shown. */
export async function actTakeLastUnits(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, takeForm);
  const { firstDay } = form;
  const tried = await tryForm(request, { act: 'plan.take', form }, (school) =>
    takeLastUnits(school, { by: request.by, courseId, firstDay }),
  );
  if (!tried.ok) throw new Conflict();
  const { arrivalId } = tried.answer;
  return request.c.redirect(`/courses/${courseId}/units?done=plan.done-taken&undo=${arrivalId}`, 303);
}

async function showPage(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { by, speech, c } = request;
  const { t } = speech;
  const asked = c.req.query('firstDay');
  const given = asked === undefined ? undefined : parseDay(asked);
  const { course, last } = await request.inSchool(async (school) => ({
    course: await openCourse(request, school, courseId),
    last: await proposeLastUnits(school, {
      by,
      courseId,
      language: speech.language,
      firstDay: given ?? undefined,
    }),
  }));
  const isWrong = given === null;
  return teacherPage(request, {
    title: t('plan.last-units'),
    current: 'units',
    courseId,
    whose: course.title,
    width: 'middle',
    status: isWrong ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <span>
              <a href={`/courses/${courseId}/units`}>
                <bdi>{course.title}</bdi>
              </a>
            </span>
            <span>{last.year}</span>
          </p>
          <h1>{t('plan.last-units-title', { count: last.units.length })}</h1>
          <p class="lede">{t('plan.last-units-lede')}</p>
        </header>
        <View request={request} course={course} last={last} isWrong={isWrong} />
      </>
    ),
  });
}

type Props = {
  readonly request: PageRequest;
  readonly course: CourseFacts;
  readonly last: LastUnits;
  readonly isWrong: boolean;
};

function View({ request, course, last, isWrong }: Props) {
  const { t, list } = request.speech;
  const path = `/courses/${course.courseId}/units`;
  if (last.already || last.units.length === 0)
    return (
      <EmptyState title={t(last.already ? 'plan.last-units-already-title' : 'plan.last-units-none-title')}>
        <p>{t(last.already ? 'plan.last-units-already' : 'plan.last-units-none')}</p>
        <LinkButton href={last.already ? path : `/courses/${course.courseId}`}>
          {t(last.already ? 'plan.to-units' : 'plan.to-goals')}
        </LinkButton>
      </EmptyState>
    );
  return (
    <div class="stack">
      <form method="get" class="form stack">
        <TextField
          id="firstDay"
          name="firstDay"
          type="date"
          short
          label={t('plan.first-day')}
          help={t('plan.first-day-help', { was: request.speech.day(last.was, 'full') })}
          value={last.firstDay}
          error={isWrong ? t('course.problem-day') : undefined}
        />
        <Button>{t('plan.look-again')}</Button>
      </form>
      <p>{t('plan.moved-by', { weeks: last.weeks })}</p>
      <ComingUnits
        speech={request.speech}
        units={last.units}
        goalTitle={(id) => last.goalTitles.get(id) ?? ''}
      />
      {last.staying.length > 0 ? (
        <Notice>
          <p>{t('plan.staying', { units: list(last.staying) })}</p>
        </Notice>
      ) : null}
      <form method="post" action={`${path}/last-year`} class="line">
        <Button kind="main">{t('plan.take-units', { count: last.units.length })}</Button>
        <LinkButton kind="plain" href={path}>
          {t('acts.cancel')}
        </LinkButton>
        <HiddenFields fields={{ write: newId(), firstDay: last.firstDay }} />
      </form>
    </div>
  );
}
