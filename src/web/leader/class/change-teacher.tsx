import { z } from 'zod';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { changeClassTeacher } from '#school/classes/change-class-teacher.ts';
import { endClassTeacher } from '#school/classes/end-class-teacher.ts';
import { getSchoolClass } from '#school/classes/get-school-class.ts';
import { listClassStaff } from '#school/classes/list-class-staff.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ClassHead } from './class-head.tsx';
import { firstDayOf } from './first-day-of.ts';
import { pathId } from './path-id.ts';
import { RoleChoice } from './role-choice.tsx';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/staff/:staffId — a teacher's part in the class, and its end. */
export async function showTeacher(request: PageRequest): Promise<Response> {
  return showPage(request, { day: '', asks: false, problems: noProblems });
}

const roleForm = z.object({ write: z.string(), role: z.enum(['teacher', 'co-teacher']) });

/** POST …/staff/:staffId — teacher becomes co-teacher or the other way round. */
export async function actChangeTeacher(request: PageRequest): Promise<Response> {
  const [classId, staffId] = [pathId(request, 'classId'), pathId(request, 'staffId')];
  const form = await readForm(request.c, roleForm);
  const { role } = form;
  const tried = await tryForm(request, { act: 'class.change-teacher', form }, (school) =>
    changeClassTeacher(school, { by: request.by, classId, staffId, role }),
  );
  const undo = tried.ok && tried.answer ? `&undo=${tried.answer.changeId}` : '';
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-teacher-changed${undo}`, 303);
}

const endForm = z.object({ write: z.string(), day: words, sure: z.literal('yes').optional() });

/** POST …/staff/:staffId/end — teaches the class no more from a day on; asks first where nobody else would. */
export async function actEndTeacher(request: PageRequest): Promise<Response> {
  const [classId, staffId] = [pathId(request, 'classId'), pathId(request, 'staffId')];
  const form = await readForm(request.c, endForm);
  const { day, sure } = form;
  const tried = await tryForm(request, { act: 'class.end-teacher', form }, (school) =>
    endClassTeacher(school, { by: request.by, classId, staffId, day, sure: sure === 'yes' }),
  );
  if (!tried.ok)
    return showPage(request, { day, asks: false, problems: sayProblems(request.speech, tried.problems) });
  if (tried.answer.outcome === 'asks') return showPage(request, { day, asks: true, problems: noProblems });
  const { changeId } = tried.answer;
  return request.c.redirect(
    `/school/classes/${classId}?done=classes.done-teacher-ended&undo=${changeId}`,
    303,
  );
}

interface PageState {
  readonly day: string;
  /** Nobody would be left: it waits for a word */
  readonly asks: boolean;
  readonly problems: SaidProblems;
}

async function showPage(request: PageRequest, { day, asks, problems }: PageState): Promise<Response> {
  const [classId, staffId] = [pathId(request, 'classId'), pathId(request, 'staffId')];
  const { by, speech, standing } = request;
  const { t } = speech;
  const { today } = standing;
  const { klass, teacher } = await request.inSchool(async (school) => {
    permitArranging(by);
    const klass = await getSchoolClass(school, classId);
    const staff = await listClassStaff(school, { classId, today });
    return { klass, teacher: staff.find((each) => each.staffId === staffId) };
  });
  if (!teacher || (teacher.untilOn !== null && teacher.untilOn <= today))
    throw new NotFound('There is no such teacher of this class.');
  const title = t('classes.teacher-title', { teacher: teacher.display, title: klass.title });
  const path = `/school/classes/${classId}/staff/${staffId}`;
  const first = firstDayOf({ startsOn: teacher.fromOn }, today);
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : asks ? 409 : 200,
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech} isBelow />
        <FormErrors speech={speech} problems={problems} />
        {asks ? (
          <Notice warn attributes={{ role: 'alert' }}>
            <div class="stack-s">
              <p>
                <strong>
                  {t('classes.ask-no-teacher', { title: klass.title, day: speech.day(day, 'full') })}
                </strong>
              </p>
              <p>{t('classes.ask-no-teacher-next')}</p>
              <form method="post" action={`${path}/end`} class="line">
                <Button kind="away">{t('classes.end-all-the-same', { teacher: teacher.display })}</Button>
                <LinkButton kind="plain" href={path}>
                  {t('acts.cancel')}
                </LinkButton>
                <HiddenFields fields={{ write: newId(), day, sure: 'yes' }} />
              </form>
            </div>
          </Notice>
        ) : null}
        <section class="section stack">
          <h2>{t('classes.role')}</h2>
          <form method="post" action={path} class="form stack">
            <RoleChoice value={teacher.role} speech={speech} quiet />
            <Button>{t('acts.save')}</Button>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        </section>
        <section class="section stack">
          <h2>{t('classes.end-teacher-title')}</h2>
          <form method="post" action={`${path}/end`} class="form stack">
            <TextField
              id="day"
              name="day"
              type="date"
              short
              label={t('classes.end-teacher-day')}
              help={t('classes.end-teacher-help', { teacher: teacher.display })}
              value={day || first}
              error={problems.of('day')}
            />
            <Button kind="away">{t('classes.end-teacher', { teacher: teacher.display })}</Button>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        </section>
      </>
    ),
  });
}
