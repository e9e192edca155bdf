import type { InSchool } from '#platform/db/in-school.ts';
import { isStanding } from './is-standing.ts';

/** A class is asked to word a goal. */
export interface Invitation {
  readonly invitationId: string;
  readonly classId: string;
  readonly classTitle: string;
  readonly body: string | null;
  readonly language: string | null;
  readonly invitedAt: Date;
  readonly isOpen: boolean;
}

/** The newest invitation for a goal in these classes, open or closed; an open one comes first. Asks no permission. */
export async function findInvitation(
  school: InSchool,
  { classIds, goalId }: { classIds: readonly string[]; goalId: string },
): Promise<Invitation | undefined> {
  if (classIds.length === 0) return undefined;
  const found = await school.db
    .selectFrom('wording_invitations as i')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'i.school_id').onRef('c.id', '=', 'i.class_id'),
    )
    .select(['i.id as invitationId', 'i.class_id as classId', 'c.title as classTitle'])
    .select(['i.body', 'i.language', 'i.invited_at as invitedAt'])
    .select(isStanding(school, 'invitation_id', 'i.id').as('isOpen'))
    .where('i.school_id', '=', school.id)
    .where('i.goal_id', '=', goalId)
    .where('i.class_id', 'in', [...classIds])
    .orderBy('isOpen', 'desc')
    .orderBy('i.invited_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found && { ...found, isOpen: Boolean(found.isOpen) };
}
