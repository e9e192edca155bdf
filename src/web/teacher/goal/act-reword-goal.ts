import { z } from 'zod';
import { rewordGoal } from '#school/goals/reword-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showGoalPage } from './show-goal.tsx';

const rewordForm = z.object({
  write: writeId,
  from: z.uuid(),
  language: words,
  title: words,
  statement: words,
});

/** Says the goal in new words: a new version. */
export async function actRewordGoal(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, rewordForm);
  const { language, title, statement, from } = form;
  const tried = await tryForm(request, { act: 'goal.reword', form }, (school) =>
    rewordGoal(school, { by: request.by, goalId, wording: { language, title, statement }, from }),
  );
  if (tried.ok) return request.c.redirect(`/goals/${goalId}?done=course.done-reworded`, 303);
  const problems = sayProblems(request.speech, tried.problems);
  return showGoalPage(request, { title, statement, reviewed: false, problems });
}
