import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findInvitation } from './find-invitation.ts';
import { type ClassGoal, permitInviting } from './permit-inviting.ts';
import { writeEnding } from './write-ending.ts';

interface Ask extends ClassGoal {
  readonly by: Actor;
  readonly writeId: string;
}

/** Closes the class's invitation: what was proposed stays to be read by teachers. Twice is as once. Throws NotFound. */
export function closeInvitation(school: InSchool, ask: Ask): Promise<{ invitationId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Opens the class's newest invitation again. Throws NotFound where there is none. */
export function reopenInvitation(school: InSchool, ask: Ask): Promise<{ invitationId: string }> {
  return turn(school, { ...ask, ends: false });
}

async function turn(
  school: InSchool,
  { by, writeId, classId, goalId, ends }: Ask & { readonly ends: boolean },
): Promise<{ invitationId: string }> {
  const relation = await permitInviting(school, by, { classId, goalId });
  const act = ends ? 'wording.close' : 'wording.reopen';
  return applyOnce(school, by, { writeId, act, request: { classId, goalId } }, async () => {
    const found = await findInvitation(school, { classIds: [classId], goalId });
    if (!found) throw new NotFound('There is no such invitation.');
    const { invitationId } = found;
    if (found.isOpen !== ends) return { invitationId };
    await writeEnding(school, { by, of: { invitationId }, ends });
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'class',
      ids: [classId],
      detail: { invitation: invitationId, goal: goalId },
    });
    return { invitationId };
  });
}
