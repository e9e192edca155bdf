import { z } from 'zod';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { returnGoal } from '#school/goals/return-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { askWhatComesOff } from './ask-what-comes-off.tsx';
import { words, writeId } from './form-parts.ts';
import { readId } from './read-id.ts';
import { sayProblems } from './say-problems.ts';
import { tryForm } from './try-form.ts';

const returnForm = z.object({
  write: writeId,
  setAside: z.uuid(),
  off: z.uuid().optional(),
  reason: words,
});

/** Brings a goal back; where that would be the eighth, asks what comes off. */
export async function actReturnGoal(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, returnForm);
  const { setAside: setAsideId, off, reason } = form;
  const swap = off ? { adoptionId: off, reason } : undefined;
  const tried = await tryForm(request, { act: 'goal.return', form }, (school) =>
    returnGoal(school, { by: request.by, courseId, setAsideId, setAside: swap }),
  );
  if (tried.ok && tried.answer.outcome === 'returned')
    return request.c.redirect(`/courses/${courseId}?done=course.done-returned&undo=${setAsideId}`, 303);
  const { setAside } = await request.inSchool((school) =>
    listCourseGoals(school, { by: request.by, courseId, language: request.speech.language }),
  );
  const goal = setAside.find((each) => each.setAsideId === setAsideId);
  return askWhatComesOff(request, {
    courseId,
    action: `/courses/${courseId}/goals/return`,
    statement: goal?.wording.statement ?? '',
    kept: { setAside: setAsideId },
    off,
    reason,
    ...(tried.ok ? {} : { problems: sayProblems(request.speech, tried.problems) }),
  });
}
