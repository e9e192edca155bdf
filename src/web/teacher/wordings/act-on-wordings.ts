import { z } from 'zod';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { adoptWording } from '#school/proposals/adopt-wording.ts';
import { closeInvitation, reopenInvitation } from '#school/proposals/end-invitation.ts';
import { endProposal, showProposalAgain } from '#school/proposals/end-proposal.ts';
import { inviteWordings } from '#school/proposals/invite-wordings.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { sayProblems } from '../course/say-problems.ts';
import { classWordingsPage } from './show-class-wordings.tsx';

const inviteForm = z.object({ write: writeId, body: z.string().trim().max(500).default('') });
const adoptForm = z.object({ write: writeId, title: words, statement: words, from: z.string() });
const act = z.object({ write: writeId });

/** POST /classes/:classId/goals/:goalId/wordings: invites the class. */
export async function actInvite(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { place, here } = placeOf(request);
  const { write: id, body } = await readForm(c, inviteForm);
  const invitation = { ...place, id, body, language: speech.language };
  await request.inSchool((school) => inviteWordings(school, { by, invitation }));
  return c.redirect(`${here}?done=proposals.done-invited&undo=${id}`, 303);
}

/** POST …/wordings/close: nobody proposes any more. */
export async function actClose(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { place, here } = placeOf(request);
  const { write } = await readForm(c, act);
  await request.inSchool((school) => closeInvitation(school, { by, writeId: write, ...place }));
  return c.redirect(`${here}?done=proposals.done-closed&undo=${write}`, 303);
}

/** POST …/wordings/reopen */
export async function actReopen(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { place, here } = placeOf(request);
  const { write } = await readForm(c, act);
  await request.inSchool((school) => reopenInvitation(school, { by, writeId: write, ...place }));
  return c.redirect(`${here}?done=proposals.done-reopened&undo=${write}`, 303);
}

/** POST …/wordings/:wordingId/hide: the class no longer reads it. */
export async function actHide(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { place, proposalId, here } = placeOf(request);
  const { write } = await readForm(c, act);
  await request.inSchool((school) => endProposal(school, { by, writeId: write, proposalId, of: place }));
  return c.redirect(`${here}?done=proposals.done-hidden&undo=${proposalId}`, 303);
}

/** POST …/wordings/:wordingId/show */
export async function actShow(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { place, proposalId, here } = placeOf(request);
  const { write } = await readForm(c, act);
  await request.inSchool((school) =>
    showProposalAgain(school, { by, writeId: write, proposalId, of: place }),
  );
  return c.redirect(`${here}?done=proposals.done-shown&undo=${proposalId}`, 303);
}

/** POST …/wordings/:wordingId/adopt: it is the goal's wording from now on. */
export async function actAdopt(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { place, proposalId, here } = placeOf(request);
  const { write: id, title, statement, from } = await readForm(c, adoptForm);
  const adoption = { ...place, id, proposalId, title, statement, from };
  try {
    await request.inSchool((school) => adoptWording(school, { by, adoption }));
  } catch (failure) {
    const found = problemsOf(failure);
    if (!found) throw failure;
    const problems = sayProblems(speech, found);
    return classWordingsPage(request, { proposalId, title, statement, problems });
  }
  return c.redirect(`${here}?done=proposals.done-adopted`, 303);
}

function problemsOf(failure: unknown): Invalid['problems'] | undefined {
  if (failure instanceof Conflict) return [{ field: 'form', problem: 'changed' }];
  return failure instanceof Invalid ? failure.problems : undefined;
}

function placeOf({ c }: PageRequest) {
  const classId = c.req.param('classId') ?? '';
  const goalId = c.req.param('goalId') ?? '';
  return {
    place: { classId, goalId },
    proposalId: c.req.param('wordingId') ?? '',
    here: `/classes/${classId}/goals/${goalId}/wordings`,
  };
}
