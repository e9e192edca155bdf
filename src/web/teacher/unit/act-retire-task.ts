import { z } from 'zod';
import { Conflict } from '#platform/failures/failures.ts';
import { restoreTask } from '#school/tasks/restore-task.ts';
import { retireTask } from '#school/tasks/retire-task.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { tryForm } from '../course/try-form.ts';
import { pathOfTask } from './path-of-task.ts';

const form_ = z.object({ write: writeId });

/** Takes a task off the plan, with undo. */
export async function actRetireTask(request: PageRequest): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'task.retire', form }, (school) =>
    retireTask(school, { by: request.by, taskId }),
  );
  if (!tried.ok) throw new Conflict();
  const to = pathOfTask(tried.answer);
  return request.c.redirect(`${to}?done=course.done-task-retired&undo=${taskId}`, 303);
}

/** Brings a task back onto the plan. */
export async function actRestoreTask(request: PageRequest): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'task.restore', form }, (school) =>
    restoreTask(school, { by: request.by, taskId }),
  );
  if (!tried.ok) throw new Conflict();
  const to = pathOfTask(tried.answer);
  return request.c.redirect(`${to}?done=course.done-restored`, 303);
}
