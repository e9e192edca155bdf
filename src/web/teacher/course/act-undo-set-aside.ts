import { z } from 'zod';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { findSetAside } from '#school/goals/find-set-aside.ts';
import { returnGoal } from '#school/goals/return-goal.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from './form-parts.ts';
import { readId } from './read-id.ts';
import { tryForm } from './try-form.ts';

const undoForm = z.object({ write: writeId });

/** Takes back the last of the two: what was set aside returns, and what returned is set aside as it was. */
export async function actUndoSetAside(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const setAsideId = readId(request, 'actId');
  const { by } = request;
  const form = await readForm(request.c, undoForm);
  const tried = await tryForm(request, { act: 'goal.undo', form }, async (school) => {
    const before = await findSetAside(school, { by, setAsideId });
    if (before?.courseId !== courseId) throw new NotFound('There is nothing to undo.');
    const { adoptionId, reason, returned } = before;
    if (!returned) return (await returnGoal(school, { by, courseId, setAsideId })).outcome;
    await setAsideGoal(school, { by, courseId, adoptionId, reason });
    return 'set-aside' as const;
  });
  if (!tried.ok) throw new Conflict();
  const done = tried.answer === 'asks-what-comes-off' ? 'course.done-full' : 'course.done-undone';
  return request.c.redirect(`/courses/${courseId}?done=${done}`, 303);
}
