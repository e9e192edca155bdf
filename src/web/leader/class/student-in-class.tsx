import { z } from 'zod';
import { parseDay } from '#core/time/parse-day.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { type DescribedMove, describeMove } from '#school/classes/describe-move.ts';
import { listYearClasses, type YearClass } from '#school/classes/list-year-classes.ts';
import { moveStudent } from '#school/classes/move-student.ts';
import { takeOutStudent } from '#school/classes/take-out-student.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ClassHead } from './class-head.tsx';
import { firstDayOf } from './first-day-of.ts';
import { MoveMeans } from './move-means.tsx';
import { pathId } from './path-id.ts';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/students/:studentId — moves a student to another class, or takes them out of this one. */
export async function showStudentInClass(request: PageRequest): Promise<Response> {
  const { c } = request;
  return showPage(request, {
    to: c.req.query('to') ?? '',
    day: c.req.query('day') ?? '',
    takeOutDay: '',
    problems: noProblems,
  });
}

const moveForm = z.object({ write: z.string(), to: words, day: words });

/** POST …/students/:studentId/move — ends here and begins there on the same day. */
export async function actMoveStudent(request: PageRequest): Promise<Response> {
  const [classId, studentId] = [pathId(request, 'classId'), pathId(request, 'studentId')];
  const form = await readForm(request.c, moveForm);
  const { to: toClassId, day } = form;
  const tried = isId(toClassId)
    ? await tryForm(request, { act: 'class.move-student', form }, (school) =>
        moveStudent(school, { by: request.by, classId, studentId, toClassId, day }),
      )
    : ({ ok: false, problems: [{ field: 'to', problem: 'choose-one' }] } as const);
  if (!tried.ok)
    return showPage(request, {
      to: toClassId,
      day,
      takeOutDay: '',
      problems: sayProblems(request.speech, tried.problems),
    });
  const { changeId } = tried.answer;
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-moved&undo=${changeId}`, 303);
}

const takeOutForm = z.object({ write: z.string(), day: words });

/** POST …/students/:studentId/take-out — is in the class no more from a day on. */
export async function actTakeOut(request: PageRequest): Promise<Response> {
  const [classId, studentId] = [pathId(request, 'classId'), pathId(request, 'studentId')];
  const form = await readForm(request.c, takeOutForm);
  const { day } = form;
  const tried = await tryForm(request, { act: 'class.take-out', form }, (school) =>
    takeOutStudent(school, { by: request.by, classId, studentId, day }),
  );
  if (!tried.ok) {
    const problems = tried.problems.map((each) => ({ ...each, field: 'out' }));
    return showPage(request, {
      to: '',
      day: '',
      takeOutDay: day,
      problems: sayProblems(request.speech, problems),
    });
  }
  const { changeId } = tried.answer;
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-taken-out&undo=${changeId}`, 303);
}

interface PageState {
  readonly to: string;
  readonly day: string;
  readonly takeOutDay: string;
  readonly problems: SaidProblems;
}

async function showPage(request: PageRequest, state: PageState): Promise<Response> {
  const [classId, studentId] = [pathId(request, 'classId'), pathId(request, 'studentId')];
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { move, others, day } = await request.inSchool(async (school) => {
    const first = await describeMove(school, {
      by,
      classId,
      studentId,
      toClassId: undefined,
      day: standing.today,
    });
    const { from } = first;
    const all = await listYearClasses(school, { by, schoolYear: from.schoolYear, language });
    const others = all.filter(
      (each) => each.classId !== classId && (each.endedOn === null || each.endedOn > standing.today),
    );
    const day = parseDay(state.day) ?? firstDayOf(from, standing.today);
    const toClassId = chosenOf(others, { asked: state.to, courseId: from.courseId });
    const move = toClassId ? await describeMove(school, { by, classId, studentId, toClassId, day }) : first;
    return { move, others, day };
  });
  const title = t('classes.student-title', { student: move.student.called, title: move.from.title });
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: state.problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <ClassHead klass={move.from} title={title} speech={speech} isBelow>
          <p class="lede">{t('classes.student-lede')}</p>
        </ClassHead>
        <FormErrors speech={speech} problems={state.problems} />
        <MoveSection move={move} others={others} day={day} problems={state.problems} request={request} />
        <section class="section stack">
          <h2>{t('classes.take-out-title')}</h2>
          <form method="post" action={`${pathOf(move)}/take-out`} class="form stack">
            <TextField
              id="out"
              name="day"
              type="date"
              short
              label={t('classes.take-out-day')}
              help={t('classes.take-out-help')}
              value={state.takeOutDay || firstDayOf(move.from, standing.today)}
              error={state.problems.of('out')}
            />
            <Button kind="away">{t('classes.take-out', { student: move.student.called })}</Button>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        </section>
      </>
    ),
  });
}

function MoveSection({
  move,
  others,
  day,
  problems,
  request: { speech },
}: {
  readonly move: DescribedMove;
  readonly others: readonly YearClass[];
  readonly day: string;
  readonly problems: SaidProblems;
  readonly request: PageRequest;
}) {
  const { t } = speech;
  if (others.length === 0)
    return (
      <section class="section stack">
        <h2>{t('classes.move-title')}</h2>
        <p>{t('classes.move-nowhere')}</p>
        <p>
          <LinkButton href={`/school/classes/new?year=${move.from.schoolYear}`}>
            {t('classes.add')}
          </LinkButton>
        </p>
      </section>
    );
  return (
    <section class="section stack">
      <h2>{t('classes.move-title')}</h2>
      <form method="get" action={pathOf(move)} class="form stack">
        <SelectField
          id="to"
          name="to"
          label={t('classes.move-to')}
          value={move.to?.klass.classId}
          error={problems.of('to')}
          options={[
            ...(move.to ? [] : [{ value: '', label: t('classes.choose-class') }]),
            ...others.map(({ classId, title, courseTitle }) => ({
              value: classId,
              label: `${courseTitle}, ${title}`,
            })),
          ]}
        />
        <TextField
          id="day"
          name="day"
          type="date"
          short
          label={t('classes.move-day')}
          value={day}
          error={problems.of('day')}
        />
        <Button>{t('classes.move-look')}</Button>
      </form>
      {move.to ? (
        <>
          <MoveMeans move={move} to={move.to} day={day} speech={speech} />
          <form method="post" action={`${pathOf(move)}/move`}>
            <HiddenFields fields={{ write: newId(), to: move.to.klass.classId, day }} />
            <Button kind="main">
              {t('classes.move', {
                student: move.student.called,
                title: move.to.klass.title,
                day: speech.day(day, 'day'),
              })}
            </Button>
          </form>
        </>
      ) : null}
    </section>
  );
}

function pathOf({ from, student }: DescribedMove): string {
  return `/school/classes/${from.classId}/students/${student.studentId}`;
}

/** What was chosen; else the only other class of the course, which is where most who move go. */
function chosenOf(
  others: readonly YearClass[],
  { asked, courseId }: { asked: string; courseId: string },
): string | undefined {
  if (others.some(({ classId }) => classId === asked)) return asked;
  const own = others.filter((each) => each.courseId === courseId);
  return own.length === 1 ? own[0]?.classId : undefined;
}
