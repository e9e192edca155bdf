import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findInvitation } from './find-invitation.ts';

/** What a student is told beside a goal's wording. */
export interface BesideWording {
  /** Their class is invited to word it now */
  readonly isInvited: boolean;
  /** The class that these words came from */
  readonly creditedTo: string | undefined;
}

/** For a goal the acting student works on, worded in a language. Asks no permission beyond the student's own classes. */
export async function besideWording(
  school: InSchool,
  {
    by,
    goalId,
    goalVersionId,
    language,
  }: {
    by: Actor;
    goalId: string;
    goalVersionId: string;
    language: string;
  },
): Promise<BesideWording> {
  const classIds = by.standing.studies.map(({ classId }) => classId);
  const [invitation, credit] = await together([
    findInvitation(school, { classIds, goalId }),
    school.db
      .selectFrom('wording_adoptions as a')
      .innerJoin('classes as c', (join) =>
        join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.class_id'),
      )
      .select('c.title')
      .where('a.school_id', '=', school.id)
      .where('a.goal_version_id', '=', goalVersionId)
      .where('a.language', '=', language)
      .orderBy('a.adopted_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { isInvited: invitation?.isOpen ?? false, creditedTo: credit?.title };
}
