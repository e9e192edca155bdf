import { z } from 'zod';
import type { TalkKind } from '#core/checkins/talk-state.ts';
import { actOnTalk } from '#school/checkins/act-on-talk.ts';
import { markCheckIn } from '#school/checkins/mark-check-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string() });

/** POST /check-ins/:checkInId/seen */
export async function actSeen(request: PageRequest): Promise<Response> {
  return mark(request, true);
}

/** POST /check-ins/:checkInId/unseen */
export async function actUnseen(request: PageRequest): Promise<Response> {
  return mark(request, false);
}

async function mark(request: PageRequest, seen: boolean): Promise<Response> {
  const { by, c } = request;
  const { write: writeId } = await readForm(c, form);
  const checkInId = c.req.param('checkInId') ?? '';
  await request.inSchool((school) => markCheckIn(school, { by, writeId, checkInId, seen }));
  const done = seen ? `checkins.done-seen&undo=${checkInId}` : 'checkins.done-unseen';
  return c.redirect(`/check-ins?done=${done}`, 303);
}

/** POST /talks/:talkId/take: I will talk with them. */
export async function actTake(request: PageRequest): Promise<Response> {
  return act(request, 'take', 'checkins.done-taken');
}

/** POST /talks/:talkId/give-back: somebody else should. */
export async function actGiveBack(request: PageRequest): Promise<Response> {
  return act(request, 'give-back', 'checkins.done-given-back');
}

/** POST /talks/:talkId/talked: we talked. */
export async function actTalked(request: PageRequest): Promise<Response> {
  return act(request, 'talked', 'checkins.done-talked');
}

/** POST /talks/:talkId/not-yet: we have not yet. */
export async function actNotYet(request: PageRequest): Promise<Response> {
  return act(request, 'not-yet', 'checkins.done-not-yet');
}

async function act(request: PageRequest, kind: TalkKind, done: string): Promise<Response> {
  const { by, c, school } = request;
  const { write: writeId } = await readForm(c, form);
  const requestId = c.req.param('talkId') ?? '';
  const { timeZone } = school;
  await request.inSchool((room) => actOnTalk(room, { by, timeZone, writeId, requestId, kind }));
  return c.redirect(`/check-ins?done=${done}&undo=${requestId}`, 303);
}

/** How an act of these is undone, by the toast that names it. */
export function undoCheckIns(done: string, id: string): string {
  switch (done) {
    case 'checkins.done-taken':
      return `/talks/${id}/give-back`;
    case 'checkins.done-given-back':
      return `/talks/${id}/take`;
    case 'checkins.done-talked':
      return `/talks/${id}/not-yet`;
    case 'checkins.done-not-yet':
      return `/talks/${id}/talked`;
    default:
      return `/check-ins/${id}/unseen`;
  }
}
