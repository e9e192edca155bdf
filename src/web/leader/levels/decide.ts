import { dropChange, makeChange } from '#school/calculation-changes/make-change.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LEVELS } from './show-levels.tsx';

/** POST /school/levels/changes/:calculationId/make: puts it into force; its page says how far it is. */
export async function actMakeChange(request: PageRequest): Promise<Response> {
  const changeId = await decide(request, makeChange);
  return request.c.redirect(`${LEVELS}/changes/${changeId}`, 303);
}

/** POST /school/levels/changes/:calculationId/drop: gives it up. */
export async function actDropChange(request: PageRequest): Promise<Response> {
  await decide(request, dropChange);
  return request.c.redirect(`${LEVELS}?done=calculation.done-dropped`, 303);
}

async function decide(request: PageRequest, verb: typeof makeChange): Promise<string> {
  const { by, c } = request;
  const changeId = c.req.param('calculationId') ?? '';
  await request.inSchool((room) => verb(room, { by, courseId: null, changeId }));
  return changeId;
}
