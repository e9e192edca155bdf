import { z } from 'zod';
import { addSlot } from '#school/tasks/add-slot.ts';
import { restoreSlot, withdrawSlot } from '#school/tasks/withdraw-slot.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { pressButton } from '../unit/press-button.ts';
import { showSlotsPage } from './show-slots.tsx';

const slotForm = z.object({
  write: writeId,
  class: z.uuid(),
  day: words,
  startsAt: words,
  endsAt: words,
  student: several.pipe(z.array(z.uuid())),
});

/** POST /tasks/:taskId/slots — says who shows the task when; what cannot be kept brings the form back. */
export async function actAddSlot(request: PageRequest): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const form = await readForm(request.c, slotForm);
  const { class: classId, day, startsAt, endsAt, student: studentIds } = form;
  const slot = { day, startsAt, endsAt, studentIds };
  const tried = await tryForm(request, { act: 'slot.add', form }, (school) =>
    addSlot(school, { by: request.by, taskId, classId, slot }),
  );
  if (!tried.ok)
    return showSlotsPage(request, {
      classId,
      typed: slot,
      problems: sayProblems(request.speech, tried.problems),
    });
  const { slotId } = tried.answer;
  return request.c.redirect(
    `/tasks/${taskId}/slots?class=${classId}&done=plan.done-slot&undo=${slotId}`,
    303,
  );
}

/** POST /tasks/:taskId/slots/:actId/withdraw */
export async function actWithdrawSlot(request: PageRequest): Promise<Response> {
  const [taskId, slotId] = [readId(request, 'taskId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'slot.withdraw',
    to: `/tasks/${taskId}/slots?done=plan.done-slot-off&undo=${slotId}`,
    work: (school) => withdrawSlot(school, { by: request.by, taskId, slotId }),
  });
}

/** POST /tasks/:taskId/slots/:actId/restore */
export async function actRestoreSlot(request: PageRequest): Promise<Response> {
  const [taskId, slotId] = [readId(request, 'taskId'), readId(request, 'actId')];
  return pressButton(request, {
    act: 'slot.restore',
    to: `/tasks/${taskId}/slots?done=course.done-restored`,
    work: (school) => restoreSlot(school, { by: request.by, taskId, slotId }),
  });
}
