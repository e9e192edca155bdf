import type { TypedSlot } from '#core/plan/check-slot.ts';
import { isId } from '#platform/db/new-id.ts';
import { openSlots } from '#school/tasks/open-slots.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { SlotsView } from './slots-view.tsx';

interface FormState {
  readonly classId: string | undefined;
  readonly typed: TypedSlot;
  readonly problems: SaidProblems;
}

const nothing: TypedSlot = { day: '', startsAt: '', endsAt: '', studentIds: [] };

/** GET /tasks/:taskId/slots?class=… — who shows a task when. */
export async function showSlots(request: PageRequest): Promise<Response> {
  const asked = request.c.req.query('class');
  const classId = asked && isId(asked) ? asked : undefined;
  return showSlotsPage(request, { classId, typed: nothing, problems: noProblems });
}

/** The same page with what could not be kept, as it was typed. */
export async function showSlotsPage(request: PageRequest, form: FormState): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const { by, speech, c } = request;
  const opened = await request.inSchool((school) =>
    openSlots(school, { by, taskId, classId: form.classId, language: speech.language }),
  );
  const { task, course } = opened;
  return teacherPage(request, {
    title: `${speech.t('plan.slots')} · ${task.title}`,
    current: 'units',
    courseId: course.courseId,
    classId: opened.classId,
    whose: course.title,
    width: 'middle',
    status: form.problems.list.length > 0 ? 422 : 200,
    undoAction: (id) =>
      c.req.query('done') === 'plan.done-slot-off'
        ? `/tasks/${taskId}/slots/${id}/restore`
        : `/tasks/${taskId}/slots/${id}/withdraw`,
    content: <SlotsView opened={opened} {...form} speech={speech} />,
  });
}
