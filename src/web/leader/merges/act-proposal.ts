import { dismissProposal, restoreProposal } from '#school/merges/dismiss-proposal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** POST /people/merges/:proposalId/dismiss — they are not the same. */
export async function actDismiss(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const proposalId = c.req.param('proposalId') ?? '';
  await request.inSchool((room) => dismissProposal(room, { by, proposalId }));
  return c.redirect(`/people/merges?done=merges.done-apart&undo=${proposalId}`, 303);
}

/** POST /people/merges/:proposalId/restore — the pair is to be looked at again. */
export async function actRestore(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const proposalId = c.req.param('proposalId') ?? '';
  await request.inSchool((room) => restoreProposal(room, { by, proposalId }));
  return c.redirect('/people/merges?done=merges.done-restored', 303);
}
