import { z } from 'zod';
import { moveGoal } from '#school/goals/move-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from './form-parts.ts';
import { readId } from './read-id.ts';
import { problemsAt, sayProblems } from './say-problems.ts';
import { showCoursePage } from './show-course.tsx';
import { tryForm } from './try-form.ts';

const moveForm = z.object({ write: writeId, adoption: z.uuid(), direction: z.enum(['up', 'down']) });

/** Moves a goal one place; the page comes back ready for the next move. */
export async function actMoveGoal(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, moveForm);
  const tried = await tryForm(request, { act: 'goal.order', form }, async (school) => {
    const { adoption: adoptionId, direction } = form;
    await moveGoal(school, { by: request.by, courseId, adoptionId, direction });
    return null;
  });
  if (!tried.ok)
    return showCoursePage(request, problemsAt('goals', sayProblems(request.speech, tried.problems)));
  return request.c.redirect(`/courses/${courseId}?arrange=1&done=course.done-moved`, 303);
}
