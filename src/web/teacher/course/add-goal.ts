import { z } from 'zod';
import { isId, newId } from '#platform/db/new-id.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { askWhatComesOff } from './ask-what-comes-off.tsx';
import { several, words, writeId } from './form-parts.ts';
import { readId } from './read-id.ts';
import { noProblems, sayProblems } from './say-problems.ts';
import { showGoalForm } from './show-goal-form.tsx';
import { startGoal } from './start-goal.ts';
import { tryForm } from './try-form.ts';

const goalForm = z.object({
  write: writeId,
  kind: z.enum(['content', 'language']).catch('content'),
  language: words,
  title: words,
  statement: words,
  standard: several.transform((ids) => ids.filter(isId)),
  replaces: z.uuid().optional(),
  off: z.uuid().optional(),
  reason: words,
});

/** A form for one more goal: typed, or started from items of an official framework. */
export async function showAddGoal(request: PageRequest): Promise<Response> {
  const typed = await request.inSchool((school) => startGoal(request, school));
  return showGoalForm(request, { typed, problems: noProblems });
}

/** Adds the goal. The eighth asks what comes off; words that cannot be kept bring the form back as it was typed. */
export async function actAddGoal(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, goalForm);
  const { kind, language, title, statement, standard, replaces, off, reason } = form;
  const tried = await tryForm(request, { act: 'goal.add', form }, (school) =>
    addGoal(school, {
      by: request.by,
      courseId,
      kind,
      wording: { language, title, statement },
      standardIds: standard,
      replacesId: replaces,
      setAside: off ? { adoptionId: off, reason } : undefined,
    }),
  );
  if (tried.ok && tried.answer.outcome === 'added')
    return request.c.redirect(`/courses/${courseId}?done=course.done-added`, 303);
  const typed = { kind, language, title, statement, standardIds: standard, replacesId: replaces };
  const problems = tried.ok ? noProblems : sayProblems(request.speech, tried.problems);
  const aboutTheSwap = problems.list.every(({ fieldId }) => fieldId === 'reason' || fieldId === 'off');
  if (!aboutTheSwap) return showGoalForm(request, { typed, problems });
  return askWhatComesOff(request, {
    courseId,
    action: `/courses/${courseId}/goals/new`,
    statement,
    kept: { write: newId(), kind, language, title, statement, standard, ...(replaces ? { replaces } : {}) },
    off,
    reason,
    problems,
  });
}
