import { z } from 'zod';
import { isId, newId } from '#platform/db/new-id.ts';
import { enrollStudents } from '#school/classes/enroll-students.ts';
import { type FoundStudent, findStudents } from '#school/classes/find-students.ts';
import { getSchoolClass } from '#school/classes/get-school-class.ts';
import { listGrades } from '#school/classes/list-grades.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ClassHead } from './class-head.tsx';
import { firstDayOf } from './first-day-of.ts';
import { pathId } from './path-id.ts';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { several, tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/students/new — finds students by name or grade, to put several in at once. */
export async function showAddStudents(request: PageRequest): Promise<Response> {
  const { c } = request;
  return showPage(request, {
    q: c.req.query('q') ?? '',
    grade: c.req.query('grade') ?? '',
    chosen: [],
    from: '',
    problems: noProblems,
  });
}

const form_ = z.object({
  write: z.string(),
  q: words,
  grade: words,
  from: words,
  student: several.transform((ids) => ids.filter(isId)),
});

/** POST …/students/new — puts everybody who was ticked into the class from a day on. */
export async function actAddStudents(request: PageRequest): Promise<Response> {
  const classId = pathId(request, 'classId');
  const form = await readForm(request.c, form_);
  const { student: studentIds, from: fromOn, q, grade } = form;
  const tried = await tryForm(request, { act: 'class.enroll', form }, (school) =>
    enrollStudents(school, { by: request.by, classId, studentIds, fromOn }),
  );
  if (!tried.ok) {
    const problems = sayProblems(request.speech, tried.problems);
    return showPage(request, { q, grade, chosen: studentIds, from: fromOn, problems });
  }
  const { changeId } = tried.answer;
  const done = changeId ? `done=classes.done-enrolled&undo=${changeId}` : 'done=classes.done-already-there';
  return request.c.redirect(`/school/classes/${classId}?${done}`, 303);
}

interface PageState {
  readonly q: string;
  readonly grade: string;
  readonly chosen: readonly string[];
  readonly from: string;
  readonly problems: SaidProblems;
}

async function showPage(request: PageRequest, state: PageState): Promise<Response> {
  const classId = pathId(request, 'classId');
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { q, problems } = state;
  const { klass, found, grades } = await request.inSchool(async (school) => {
    const grades = await listGrades(school, { today: standing.today });
    const grade = grades.find((each) => each.grade === state.grade)?.grade ?? undefined;
    const found = await findStudents(school, { by, classId, words: q.slice(0, 100), grade, language });
    return { klass: await getSchoolClass(school, classId), found, grades };
  });
  const title = t('classes.add-students-title', { title: klass.title });
  const from = firstDayOf(klass, standing.today);
  const others = found.students.filter((each) => !each.isHere);
  const isHere = found.students.length - others.length;
  const isAsked = q.trim() !== '' || state.grade !== '';
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech} isBelow />
        <FormErrors speech={speech} problems={problems} />
        <form method="get" class="filters" role="search">
          <TextField id="q" name="q" type="search" label={t('classes.search-students')} value={q} />
          <SelectField
            id="grade"
            name="grade"
            label={t('classes.of-grade')}
            value={state.grade}
            options={[
              { value: '', label: t('classes.any-grade') },
              ...grades.flatMap(({ grade }) =>
                grade === null ? [] : [{ value: grade, label: sayGrade(grade, speech) }],
              ),
            ]}
          />
          <div class="line">
            <Button>{t('classes.find')}</Button>
          </div>
        </form>
        {!isAsked ? <p class="soft">{t('classes.search-first')}</p> : null}
        {isAsked && found.students.length === 0 ? (
          <EmptyState title={t('classes.nobody-found')}>
            <p>{t('classes.nobody-found-next')}</p>
          </EmptyState>
        ) : null}
        {isHere > 0 ? <p class="soft">{t('classes.are-here', { count: isHere })}</p> : null}
        {others.length > 0 ? (
          <form method="post" class="stack">
            <fieldset class="field" id="students">
              <legend class="label">{t('classes.who')}</legend>
              {others.map((each) => (
                <StudentCheck each={each} chosen={state.chosen} request={request} />
              ))}
              {problems.of('students') ? <p class="error">{problems.of('students')}</p> : null}
            </fieldset>
            {found.more > 0 ? <p class="soft">{t('classes.more-found', { count: found.more })}</p> : null}
            <TextField
              id="from"
              name="from"
              type="date"
              short
              label={t('classes.enroll-day')}
              value={state.from || from}
              error={problems.of('from')}
            />
            <Button kind="main">{t('classes.enroll', { title: klass.title })}</Button>
            <HiddenFields fields={{ write: newId(), q, grade: state.grade }} />
          </form>
        ) : null}
      </>
    ),
  });
}

function StudentCheck({
  each,
  chosen,
  request: { speech },
}: {
  readonly each: FoundStudent;
  readonly chosen: readonly string[];
  readonly request: PageRequest;
}) {
  const { t } = speech;
  return (
    <Check name="student" value={each.studentId} checked={chosen.includes(each.studentId)}>
      <bdi>{each.display}</bdi>{' '}
      <span class="soft">
        {each.classes.length > 0
          ? t('classes.is-in', { classes: speech.list(each.classes) })
          : t('classes.is-in-none')}
      </span>
    </Check>
  );
}
