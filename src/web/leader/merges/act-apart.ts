import { dismissPair } from '#school/merges/dismiss-proposal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** POST /people/:personId/merge/:otherId/apart — they are not the same. */
export async function actApart(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const [oneId, otherId] = [c.req.param('personId') ?? '', c.req.param('otherId') ?? ''];
  const proposalId = await request.inSchool((room) => dismissPair(room, { by, oneId, otherId }));
  const undo = proposalId === undefined ? '' : `&undo=${proposalId}`;
  return c.redirect(`/people/merges?done=merges.done-apart${undo}`, 303);
}
