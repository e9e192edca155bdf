import { mayInvite } from '#core/policy/invitations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { revokeInvitations } from './revoke-invitations.ts';

/**
 * Ends an invitation by hand; one that has been used or ended stays as it is. Throws NotFound for others than
 * leaders and where the school has no such invitation.
 */
export async function revokeInvitation(
  school: InSchool,
  { by, invitationId }: { by: Actor; invitationId: string },
): Promise<void> {
  const relation = mayInvite(by.standing);
  const invitation =
    relation && isId(invitationId)
      ? await school.db
          .selectFrom('invitations')
          .select(['adult_id as adultId', 'student_id as studentId'])
          .where('school_id', '=', school.id)
          .where('id', '=', invitationId)
          .executeTakeFirst()
      : undefined;
  if (!relation || !invitation) throw new NotFound('There is no such invitation.');
  const { adultId, studentId } = invitation;
  const ended = await revokeInvitations(school, {
    adultId,
    studentId,
    by: by.standing.personId,
    now: by.now,
  });
  if (ended > 0)
    await writeAudit(school, by, {
      act: 'invitation.revoke',
      relation,
      subject: 'person',
      ids: [adultId, studentId],
    });
}
