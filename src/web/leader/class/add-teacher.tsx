import { z } from 'zod';
import { isId, newId } from '#platform/db/new-id.ts';
import { addClassTeacher } from '#school/classes/add-class-teacher.ts';
import { getSchoolClass } from '#school/classes/get-school-class.ts';
import { listTeachers } from '#school/classes/list-teachers.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ClassHead } from './class-head.tsx';
import { firstDayOf } from './first-day-of.ts';
import { pathId } from './path-id.ts';
import { RoleChoice } from './role-choice.tsx';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/staff/new — who begins to teach the class. */
export async function showAddTeacher(request: PageRequest): Promise<Response> {
  return showPage(request, { person: '', role: 'teacher', from: '', problems: noProblems });
}

const form_ = z.object({
  write: z.string(),
  person: words,
  role: z.enum(['teacher', 'co-teacher']).catch('teacher'),
  from: words,
});

/** POST …/staff/new — lets somebody teach the class from a day on. */
export async function actAddTeacher(request: PageRequest): Promise<Response> {
  const classId = pathId(request, 'classId');
  const form = await readForm(request.c, form_);
  const { person: personId, role, from: fromOn } = form;
  const tried = isId(personId)
    ? await tryForm(request, { act: 'class.add-teacher', form }, (school) =>
        addClassTeacher(school, { by: request.by, classId, personId, role, fromOn }),
      )
    : ({ ok: false, problems: [{ field: 'person', problem: 'choose-one' }] } as const);
  if (!tried.ok)
    return showPage(request, {
      person: personId,
      role,
      from: fromOn,
      problems: sayProblems(request.speech, tried.problems),
    });
  const done =
    tried.answer.outcome === 'added'
      ? `done=classes.done-teacher-added&undo=${tried.answer.changeId}`
      : 'done=classes.done-already-teaches';
  return request.c.redirect(`/school/classes/${classId}?${done}`, 303);
}

interface PageState {
  readonly person: string;
  readonly role: 'teacher' | 'co-teacher';
  readonly from: string;
  readonly problems: SaidProblems;
}

async function showPage(request: PageRequest, state: PageState): Promise<Response> {
  const classId = pathId(request, 'classId');
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { klass, teachers } = await request.inSchool(async (school) => {
    permitArranging(by);
    return {
      klass: await getSchoolClass(school, classId),
      teachers: await listTeachers(school, { today: standing.today, language }),
    };
  });
  const { problems } = state;
  const title = t('classes.add-teacher-title', { title: klass.title });
  const first = firstDayOf(klass, standing.today);
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech} isBelow>
          <p class="lede">{t('classes.add-teacher-lede')}</p>
        </ClassHead>
        <FormErrors speech={speech} problems={problems} />
        <form method="post" class="form stack">
          <SelectField
            id="person"
            name="person"
            label={t('classes.who-teaches')}
            value={state.person}
            error={problems.of('person')}
            options={[
              { value: '', label: t('classes.choose-person') },
              ...teachers.map(({ personId, display }) => ({ value: personId, label: display })),
            ]}
          />
          <RoleChoice value={state.role} speech={speech} />
          <TextField
            id="from"
            name="from"
            type="date"
            short
            label={t('classes.teaches-from')}
            value={state.from || first}
            error={problems.of('from')}
          />
          <Button kind="main">{t('classes.add-teacher')}</Button>
          <HiddenFields fields={{ write: newId() }} />
        </form>
      </>
    ),
  });
}
