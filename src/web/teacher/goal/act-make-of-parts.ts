import { z } from 'zod';
import type { PartsRule } from '#core/goals/read-parts.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { endParts, makeOfParts, undoParts } from '#school/goals/make-of-parts.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showGoalMaking } from './show-goal.tsx';

const partsForm = z.object({
  write: writeId,
  kind: z.enum(['points', 'every', 'lowest']),
  pointsRequired: words,
  part: several.transform((ids) => ids.filter(isId)),
  required: several,
  // Two fields of every row, in the order of the page.
  row: several,
  points: several,
});
const plainForm = z.object({ write: writeId });

/** POST /goals/:goalId/parts — makes the goal of several; what cannot be brings the form back as it was typed. */
export async function actMakeOfParts(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, partsForm);
  const { kind, pointsRequired, part } = form;
  const required = new Set(form.required);
  const points = new Map(form.row.map((id, index) => [id, form.points[index] ?? '']));
  const rule: PartsRule = kind === 'points' ? { kind, pointsRequired: readPoints(pointsRequired) } : { kind };
  const parts = part.map((id) => ({
    goalId: id,
    points: readPoints(points.get(id)),
    required: required.has(id),
  }));
  const tried = await tryForm(request, { act: 'goal.make-of-parts', form }, (school) =>
    makeOfParts(school, { by: request.by, goalId, rule, parts }),
  );
  if (tried.ok && tried.answer.outcome === 'made') {
    const { ruleId, beforeId } = tried.answer;
    return request.c.redirect(`/goals/${goalId}?done=goals.done-parts&undo=${beforeId ?? ruleId}`, 303);
  }
  const problems = tried.ok ? [refusalOf(tried.answer)] : tried.problems;
  return showGoalMaking(request, {
    kind,
    pointsRequired,
    parts: new Set(part),
    required,
    points,
    problems: sayProblems(request.speech, problems),
  });
}

function refusalOf(answer: Awaited<ReturnType<typeof makeOfParts>>) {
  const problem = answer.outcome === 'refused' ? answer.problem : 'changed';
  return { field: problem.startsWith('points-') ? 'pointsRequired' : 'part', problem };
}

/** What is no number is none that anybody may give. */
function readPoints(typed: string | undefined): number {
  return /^\d{1,3}$/.test(typed ?? '') ? Number(typed) : Number.NaN;
}

/** POST /goals/:goalId/parts/end — makes the goal one of its own again. */
export async function actEndParts(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, plainForm);
  const tried = await tryForm(request, { act: 'goal.end-parts', form }, (school) =>
    endParts(school, { by: request.by, goalId }),
  );
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(`/goals/${goalId}?done=goals.done-parts-ended&undo=${tried.answer.ruleId}`, 303);
}

const DONE = {
  made: 'goals.done-parts',
  ended: 'goals.done-parts-ended',
  refused: 'goals.done-parts-stay',
} as const;

/** POST /goals/:goalId/parts/:actId/undo — what the goal was made of before holds again. */
export async function actUndoParts(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const ruleId = readId(request, 'actId');
  const form = await readForm(request.c, plainForm);
  const tried = await tryForm(request, { act: 'goal.undo-parts', form }, async (school) => {
    const { outcome } = await undoParts(school, { by: request.by, goalId, ruleId });
    return outcome;
  });
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(`/goals/${goalId}?done=${DONE[tried.answer]}`, 303);
}
