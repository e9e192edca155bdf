import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { lockGoal } from '#school/courses/lock-goal.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkPrompt } from './check-words.ts';
import { findInvitation } from './find-invitation.ts';
import { type ClassGoal, permitInviting } from './permit-inviting.ts';

interface Asked extends ClassGoal {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  /** The teacher's own words; without them it is said in each reader's language */
  readonly body?: string | undefined;
  readonly language: string;
}

/**
 * Invites a class to word a goal together. Where an invitation is open already it stays the one. Throws NotFound where
 * class or goal is not the actor's, Invalid for too many words.
 */
export async function inviteWordings(
  school: InSchool,
  { by, invitation }: { by: Actor; invitation: Asked },
): Promise<{ invitationId: string }> {
  const { id, classId, goalId, language } = invitation;
  const relation = await permitInviting(school, by, { classId, goalId });
  const body = checkPrompt(invitation.body);
  const request = { classId, goalId, body };
  return applyOnce(school, by, { writeId: id, act: 'wording.invite', request }, async () => {
    await lockGoal(school, goalId);
    const open = await findInvitation(school, { classIds: [classId], goalId });
    if (open?.isOpen) return { invitationId: open.invitationId };
    await school.db
      .insertInto('wording_invitations')
      .values({
        school_id: school.id,
        id,
        class_id: classId,
        goal_id: goalId,
        body,
        language: body === null ? null : language,
        invited_by: by.standing.personId,
        invited_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'wording.invite',
      relation,
      subject: 'class',
      ids: [classId],
      detail: { invitation: id, goal: goalId },
    });
    return { invitationId: id };
  });
}
