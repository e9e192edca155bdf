import { z } from 'zod';
import { Conflict } from '#platform/failures/failures.ts';
import { moveWindow } from '#school/windows/move-window.ts';
import { takeBackMove } from '#school/windows/take-back-move.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { tryForm } from '../course/try-form.ts';
import { moveForm, readMove } from './move-form.tsx';
import { sayWindowProblems } from './say-window-problems.ts';
import { classTaskPage } from './show-class-task.tsx';

/** POST /classes/:classId/tasks/:taskId/moves: moves the window for who is chosen, with undo. */
export async function actMoveWindow(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const at = { classId: c.req.param('classId') ?? '', taskId: c.req.param('taskId') ?? '' };
  const form = await readForm(c, moveForm);
  const tried = await tryForm(request, { act: 'window.move', form }, (school) =>
    moveWindow(school, { by, move: readMove(form, at) }),
  );
  if (!tried.ok)
    return classTaskPage(request, { typed: form, problems: sayWindowProblems(speech, tried.problems) });
  const here = `/classes/${at.classId}/tasks/${at.taskId}`;
  return c.redirect(`${here}?done=windows.done-moved&undo=${tried.answer.moveId}`, 303);
}

const back = z.object({ write: writeId });

/** POST /windows/:moveId/take-back: the window before it holds again. */
export async function actTakeBackMove(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const moveId = c.req.param('moveId') ?? '';
  const form = await readForm(c, back);
  const tried = await tryForm(request, { act: 'window.take-back', form }, (school) =>
    takeBackMove(school, { by, moveId }),
  );
  if (!tried.ok) throw new Conflict();
  const { classId, taskId } = tried.answer;
  return c.redirect(`/classes/${classId}/tasks/${taskId}?done=windows.done-taken-back`, 303);
}
