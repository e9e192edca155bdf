import { z } from 'zod';
import { isId } from '#platform/db/new-id.ts';
import { alignGoal } from '#school/goals/align-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { problemsAt, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showGoalProblems } from './show-goal.tsx';

const alignForm = z.object({ write: writeId, add: z.uuid().optional(), remove: z.uuid().optional() });

/** Adds a standard the goal speaks of, or takes one off. The undo of that names it in the path. */
export async function actAlignGoal(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, alignForm);
  const { remove } = form;
  const again = request.c.req.param('actId');
  const add = again && isId(again) ? again : form.add;
  const tried = await tryForm(request, { act: 'goal.align', form }, async (school) => {
    await alignGoal(school, {
      by: request.by,
      goalId,
      add: add ? [add] : [],
      remove: remove ? [remove] : [],
    });
    return null;
  });
  if (!tried.ok)
    return showGoalProblems(request, problemsAt('alignment', sayProblems(request.speech, tried.problems)));
  const done = add ? 'course.done-aligned' : 'course.done-unaligned';
  return request.c.redirect(`/goals/${goalId}?done=${done}${remove ? `&undo=${remove}` : ''}`, 303);
}
