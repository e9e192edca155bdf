import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { agreeWording } from '#school/proposals/agree-wording.ts';
import { endProposal, showProposalAgain } from '#school/proposals/end-proposal.ts';
import { proposeWording, TooManyProposals } from '#school/proposals/propose-wording.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { wordingsPage } from './show-wordings.tsx';

const form = z.object({
  write: z.string(),
  statement: z.string().default(''),
  language: z.string().default(''),
});
const act = z.object({ write: z.string() });

/** POST /home/goals/:goalId/wordings: proposes one. */
export async function actPropose(request: PageRequest): Promise<Response> {
  const { by } = request;
  const { goalId, here } = placeOf(request);
  const { write: id, statement, language } = await readForm(request.c, form);
  try {
    await request.inSchool((school) =>
      proposeWording(school, { by, proposal: { id, goalId, statement, language } }),
    );
  } catch (failure) {
    const problem = problemOf(request, failure);
    if (problem === undefined) throw failure;
    return wordingsPage(request, { write: id, statement, language, problem });
  }
  return request.c.redirect(`${here}?done=proposals.done-proposed&undo=${id}`, 303);
}

/** What is said where a proposal could not be taken. */
function problemOf({ speech: { t } }: PageRequest, failure: unknown): string | undefined {
  if (failure instanceof TooManyProposals) return t('proposals.problem-many');
  if (!(failure instanceof Invalid)) return undefined;
  const problem = failure.problems[0]?.problem;
  if (problem === 'empty') return t('proposals.problem-empty');
  if (problem === 'must-begin-with-i-can' || problem === 'nothing-after-i-can')
    return t('proposals.problem-i-can');
  return problem === 'too-long' || problem === 'markup' ? t('proposals.problem-long') : undefined;
}

/** POST /home/goals/:goalId/wordings/:wordingId/take-back */
export async function actTakeBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { goalId, proposalId, here } = placeOf(request);
  const { write: writeId } = await readForm(c, act);
  await request.inSchool((school) => endProposal(school, { by, writeId, proposalId, of: { goalId } }));
  return c.redirect(`${here}?done=proposals.done-back&undo=${proposalId}`, 303);
}

/** POST /home/goals/:goalId/wordings/:wordingId/bring-back */
export async function actBringBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { goalId, proposalId, here } = placeOf(request);
  const { write: writeId } = await readForm(c, act);
  await request.inSchool((school) => showProposalAgain(school, { by, writeId, proposalId, of: { goalId } }));
  return c.redirect(`${here}?done=proposals.done-again`, 303);
}

/** POST /home/goals/:goalId/wordings/:wordingId/agree: I would say it so too. */
export async function actAgree(request: PageRequest): Promise<Response> {
  await sayAgreement(request, true);
  const { here, proposalId } = placeOf(request);
  return request.c.redirect(`${here}?done=proposals.done-agreed&undo=${proposalId}`, 303);
}

/** POST /home/goals/:goalId/wordings/:wordingId/disagree: no longer. */
export async function actDisagree(request: PageRequest): Promise<Response> {
  await sayAgreement(request, false);
  return request.c.redirect(`${placeOf(request).here}?done=proposals.done-back`, 303);
}

async function sayAgreement(request: PageRequest, agrees: boolean): Promise<void> {
  const { by } = request;
  const { goalId, proposalId } = placeOf(request);
  const { write: writeId } = await readForm(request.c, act);
  await request.inSchool((school) => agreeWording(school, { by, writeId, goalId, proposalId, agrees }));
}

function placeOf({ c }: PageRequest) {
  const goalId = c.req.param('goalId') ?? '';
  return { goalId, proposalId: c.req.param('wordingId') ?? '', here: `/home/goals/${goalId}/wordings` };
}
