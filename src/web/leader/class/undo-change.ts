import { z } from 'zod';
import { type UndoOutcome, undoChange as undo } from '#school/classes/changes/undo-change.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { pathId } from './path-id.ts';

const form = z.object({ to: z.string().optional() });

/** POST /school/changes/:changeId/undo — puts a change to rosters or terms back. */
export function undoChange(request: PageRequest): Promise<Response> {
  return undoTouching(request, 'roster');
}

/** POST /school/changes/:changeId/undo-who-teaches — the same for who teaches, which asks for a fresh proof. */
export function undoWhoTeaches(request: PageRequest): Promise<Response> {
  return undoTouching(request, 'who-teaches');
}

async function undoTouching(request: PageRequest, touching: 'roster' | 'who-teaches'): Promise<Response> {
  const changeId = pathId(request, 'changeId');
  const { to } = await readForm(request.c, form);
  const outcome = await request.inSchool((school) => undo(school, { by: request.by, changeId, touching }));
  const done = outcome.outcome === 'changed-since' ? 'classes.done-changed-since' : 'classes.done-undone';
  return request.c.redirect(`${pageAfter(outcome, to)}?done=${done}`, 303);
}

/** What was just taken away has no page any more. */
function pageAfter({ act, outcome }: UndoOutcome, to: string | undefined): string {
  if (outcome === 'undone' && act === 'class.add') return '/school/classes';
  return localPath(to).replace(/\?.*/, '');
}

/** Toasts of acts that said who teaches. */
const TEACHING = ['classes.done-teacher-added', 'classes.done-teacher-changed', 'classes.done-teacher-ended'];
const ENDED = 'classes.done-ended';

/** Where the undo of the toast on this page is sent to. */
export function undoActionOf({ c }: PageRequest): (changeId: string) => string {
  const done = c.req.query('done') ?? '';
  const asksProof = TEACHING.includes(done) || done === ENDED;
  return (changeId) => `/school/changes/${changeId}/${asksProof ? 'undo-who-teaches' : 'undo'}`;
}
