import { z } from 'zod';
import { wordGoal } from '#school/goals/word-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showGoalPage } from './show-goal.tsx';

const wordingForm = z.object({
  write: writeId,
  version: z.uuid(),
  language: words,
  title: words,
  statement: words,
  reviewed: z.literal('yes').optional(),
});

/** Says the current version in one more language, or says it better. */
export async function actWordGoal(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, wordingForm);
  const { language, title, statement, version: goalVersionId } = form;
  const reviewed = form.reviewed === 'yes';
  const wording = { language, title, statement };
  const tried = await tryForm(request, { act: 'goal.word', form }, (school) =>
    wordGoal(school, { by: request.by, goalId, goalVersionId, wording, reviewed }),
  );
  if (tried.ok) return request.c.redirect(`/goals/${goalId}?done=course.done-worded#say-${language}`, 303);
  // The page has a form per language: its fields are told apart by the language's tag.
  const said = sayProblems(request.speech, tried.problems);
  const list = said.list.map((each) => ({ ...each, fieldId: `${each.fieldId}-${language}` }));
  const of = (field: string) => list.find(({ fieldId }) => fieldId === field)?.message;
  return showGoalPage(request, { language, title, statement, reviewed, problems: { list, of } });
}
