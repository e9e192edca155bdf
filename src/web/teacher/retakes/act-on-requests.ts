import { z } from 'zod';
import { REASONS, STEPS } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { bookNext } from '#school/retakes/book-next.ts';
import { bookSlot } from '#school/retakes/book-slot.ts';
import { confirmStep } from '#school/retakes/confirm-step.ts';
import { declineRequest } from '#school/retakes/decline-request.ts';
import { giveSlotBack } from '#school/retakes/give-slot-back.ts';
import { undoRetake } from '#school/retakes/undo-retake.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, writeId } from '../course/form-parts.ts';

const onRequests = z.object({ write: writeId, request: several });
const onSlot = z.object({ write: writeId, slot: z.string().default('') });
const onDecline = z.object({
  write: writeId,
  reason: z.enum(REASONS).catch('practise-first'),
  first: z.enum(STEPS).catch('practice'),
  words: z.string().optional(),
});
const onlyWrite = z.object({ write: writeId });

/** POST /retakes/bookings: confirms one or several into the next free slots. */
export async function actBookNext(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, request: requestIds } = await readForm(c, onRequests);
  if (requestIds.length === 0) return c.redirect('/retakes?done=retakes.done-none-ticked', 303);
  return act(request, '/retakes', write, async (school) => {
    const { waiting } = await bookNext(school, { by, writeId: write, requestIds });
    return waiting > 0 ? 'retakes.done-confirmed-waiting' : 'retakes.done-confirmed';
  });
}

/** POST /retakes/requests/:requestId/slot: into the slot that was chosen. */
export async function actBookSlot(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, slot: slotId } = await readForm(c, onSlot);
  const requestId = idOf(request);
  return act(request, '/retakes', write, async (school) => {
    await bookSlot(school, { by, writeId: write, requestId, slotId, as: 'teacher' });
    return 'retakes.done-booked';
  });
}

/** POST /retakes/requests/:requestId/step: the learning step was done. */
export async function actConfirmStep(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write } = await readForm(c, onlyWrite);
  const requestId = idOf(request);
  return act(request, `/retakes/requests/${requestId}`, write, async (school) => {
    await confirmStep(school, { by, writeId: write, requestId });
    return 'retakes.done-step-confirmed';
  });
}

/** POST /retakes/requests/:requestId/give-back: out of the slot. */
export async function actTakeOut(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write } = await readForm(c, onlyWrite);
  const requestId = idOf(request);
  return act(request, `/retakes/requests/${requestId}`, write, async (school) => {
    await giveSlotBack(school, { by, writeId: write, requestId, as: 'teacher' });
    return 'retakes.done-given-back';
  });
}

/** POST /retakes/requests/:requestId/decline: not now, and what comes first. */
export async function actDecline(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, ...said } = await readForm(c, onDecline);
  const declined = { ...said, requestId: idOf(request), language: speech.language };
  return act(request, '/retakes', write, async (school) => {
    await declineRequest(school, { by, writeId: write, declined });
    return 'retakes.done-declined';
  });
}

/** POST /retakes/undo/:actId: undoes what the teacher did about a request or a slot. */
export async function actUndo(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write } = await readForm(c, onlyWrite);
  return act(request, '/retakes', undefined, async (school) => {
    await undoRetake(school, { by, writeId: write, undoneId: c.req.param('actId') ?? '', as: 'teacher' });
    return 'retakes.done-undone';
  });
}

function idOf({ c }: PageRequest): string {
  return c.req.param('requestId') ?? '';
}

/** Does it and goes on; where something has changed meanwhile the page says so and shows how it stands now. */
async function act(
  request: PageRequest,
  to: string,
  undo: string | undefined,
  work: (school: InSchool) => Promise<string>,
): Promise<Response> {
  try {
    const done = await request.inSchool(work);
    return request.c.redirect(`${to}?done=${done}${undo ? `&undo=${undo}` : ''}`, 303);
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure;
    return request.c.redirect('/retakes?done=retakes.done-changed', 303);
  }
}
