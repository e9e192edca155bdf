import { z } from 'zod';
import { STEPS } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { askRetake } from '#school/retakes/ask-retake.ts';
import { bookSlot } from '#school/retakes/book-slot.ts';
import { giveSlotBack } from '#school/retakes/give-slot-back.ts';
import { sayStep } from '#school/retakes/say-step.ts';
import { takeBackRequest } from '#school/retakes/take-back-request.ts';
import { undoRetake } from '#school/retakes/undo-retake.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { retakePage } from './show-retake.tsx';

const step = z.enum(STEPS).catch('practice');
const askForm = z.object({
  write: z.string(),
  step,
  piece: z.string().optional(),
  plan: z.string().optional(),
});
const actForm = z.object({ write: z.string(), goal: z.string().default('') });
const stepForm = actForm.extend({ what: step, words: z.string().optional() });
const slotForm = actForm.extend({ slot: z.string().default('') });
const undoForm = z.object({ write: z.string(), to: z.string().optional() });

/** POST /home/goals/:goalId/retake */
export async function actAskRetake(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, step, piece, plan } = await readForm(c, askForm);
  const goalId = c.req.param('goalId') ?? '';
  return act(request, { to: pageOf(goalId), write, words: plan }, async (school) => {
    const about = { goalId, step, plan, language: speech.language };
    await askRetake(school, { by, retake: { id: write, ...about, occasionId: piece || undefined } });
    return 'retakes.done-asked';
  });
}

/** POST /home/retakes/:requestId/step: I did my learning step. */
export async function actSayStep(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, goal, what, words } = await readForm(c, stepForm);
  const said = { requestId: idOf(request), what, words, language: speech.language };
  return act(request, { to: pageOf(goal), write }, async (school) => {
    await sayStep(school, { by, writeId: write, said });
    return 'retakes.done-step';
  });
}

/** POST /home/retakes/:requestId/slot */
export async function actChooseSlot(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, goal, slot: slotId } = await readForm(c, slotForm);
  const requestId = idOf(request);
  return act(request, { to: pageOf(goal), write }, async (school) => {
    await bookSlot(school, { by, writeId: write, requestId, slotId, as: 'student' });
    return 'retakes.done-booked';
  });
}

/** POST /home/retakes/:requestId/give-back */
export async function actGiveBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, goal } = await readForm(c, actForm);
  const requestId = idOf(request);
  return act(request, { to: pageOf(goal), write }, async (school) => {
    await giveSlotBack(school, { by, writeId: write, requestId, as: 'student' });
    return 'retakes.done-given-back';
  });
}

/** POST /home/retakes/:requestId/take-back */
export async function actTakeBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, goal } = await readForm(c, actForm);
  const requestId = idOf(request);
  return act(request, { to: pageOf(goal), write }, async (school) => {
    await takeBackRequest(school, { by, writeId: write, requestId });
    return 'retakes.done-taken-back';
  });
}

/** POST /home/retakes/undo/:actId */
export async function actUndoMine(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, to } = await readForm(c, undoForm);
  return act(request, { to: localPath(to), write: undefined }, async (school) => {
    await undoRetake(school, { by, writeId: write, undoneId: c.req.param('actId') ?? '', as: 'student' });
    return 'retakes.done-undone';
  });
}

function idOf({ c }: PageRequest): string {
  return c.req.param('requestId') ?? '';
}

function pageOf(goalId: string): string {
  return isId(goalId) ? `/home/goals/${goalId}/retake` : '/home/goals';
}

/**
 * Does it and goes on, with undo. Where something has changed meanwhile the page says so and shows how it stands now;
 * asking comes back with words that were too long in their box.
 */
async function act(
  request: PageRequest,
  { to, write, words }: { to: string; write: string | undefined; words?: string | undefined },
  work: (school: InSchool) => Promise<string>,
): Promise<Response> {
  try {
    const done = await request.inSchool(work);
    return request.c.redirect(`${to}?done=${done}${write ? `&undo=${write}` : ''}`, 303);
  } catch (failure) {
    if (failure instanceof Conflict) return request.c.redirect(`${to}?done=retakes.done-changed`, 303);
    if (failure instanceof Invalid && words !== undefined && failure.problems[0]?.field === 'plan')
      return retakePage(request, { words, problem: request.speech.t('retakes.problem-words') });
    throw failure;
  }
}
