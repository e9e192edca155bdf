import { z } from 'zod';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { endLink, getLink } from '#school/goals/end-link.ts';
import { linkGoals } from '#school/goals/link-goals.ts';
import { listLinks } from '#school/goals/list-links.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showGoalLinking } from './show-goal.tsx';

const linkForm = z.object({
  write: writeId,
  side: z.enum(['after', 'leads-to', 'replaces']),
  goal: z.uuid(),
  reason: words,
});
const endForm = z.object({ write: writeId, link: z.uuid() });
const undoForm = z.object({ write: writeId });

/** POST /goals/:goalId/links — ties the goal to another; a circle brings the form back with what it would close. */
export async function actLinkGoals(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, linkForm);
  const { side, goal: otherId, reason } = form;
  const kind = side === 'replaces' ? side : 'precedes';
  const [fromId, toId] = side === 'after' ? [otherId, goalId] : [goalId, otherId];
  const tried = await tryForm(request, { act: 'goal.link', form }, (school) =>
    linkGoals(school, { by: request.by, kind, fromId, toId, reason }),
  );
  if (tried.ok && tried.answer.outcome === 'linked')
    return request.c.redirect(`/goals/${goalId}?done=goals.done-linked&undo=${tried.answer.linkId}`, 303);
  const problems = tried.ok ? [refusalOf(tried.answer)] : tried.problems;
  return showGoalLinking(request, {
    side,
    goalId: otherId,
    reason,
    problems: sayProblems(request.speech, problems),
  });
}

function refusalOf(answer: Awaited<ReturnType<typeof linkGoals>>) {
  return { field: 'goal', problem: answer.outcome === 'refused' ? answer.problem : 'changed' };
}

/** POST /goals/:goalId/links/end — unties two goals. */
export async function actEndLink(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, endForm);
  const tried = await tryForm(request, { act: 'goal.link-end', form }, async (school) => {
    const { fromId, toId } = await getLink(school, form.link);
    if (goalId !== fromId && goalId !== toId) throw new NotFound('There is no such link.');
    await endLink(school, { by: request.by, linkId: form.link });
    return null;
  });
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(`/goals/${goalId}?done=goals.done-unlinked&undo=${form.link}`, 303);
}

/** POST /goals/:goalId/links/:actId/undo — unties what was tied, and ties again what was untied. */
export async function actUndoLink(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const linkId = readId(request, 'actId');
  const { by } = request;
  const form = await readForm(request.c, undoForm);
  const tried = await tryForm(request, { act: 'goal.link-undo', form }, async (school) => {
    const link = await getLink(school, linkId);
    if (goalId !== link.fromId && goalId !== link.toId) throw new NotFound('There is no such link.');
    const holding = await listLinks(school, { goalIds: [goalId], language: request.speech.language });
    if (holding.get(goalId)?.some((each) => each.linkId === linkId)) {
      await endLink(school, { by, linkId });
      return 'unlinked' as const;
    }
    const again = await linkGoals(school, { by, ...link });
    return again.outcome === 'linked' ? 'linked' : 'link-stays';
  });
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(`/goals/${goalId}?done=goals.done-${tried.answer}`, 303);
}
