import type { InSchool } from '#platform/db/in-school.ts';
import { holdsToday } from '#school/accounts/holds-today.ts';
import { isOpen } from '#school/accounts/is-open.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findBadge } from './find-badge.ts';

/** A student who may come in by a badge: as whom, and by which membership of the school. */
export interface BadgeEntry {
  readonly badgeId: string;
  readonly identityId: string;
  readonly membershipId: string;
}

interface Shown {
  readonly token: string;
  readonly today: string;
  readonly now: Date;
  readonly requestId: string;
  readonly address: string | undefined;
}

/** Takes a badge that was shown and pressed, and writes down that it was; undefined where it opens nothing. */
export async function enterByBadge(
  school: InSchool,
  { token, today, now, requestId, address }: Shown,
): Promise<BadgeEntry | undefined> {
  const badge = await findBadge(school, { token, today });
  if (!badge) return undefined;
  const { badgeId, studentId } = badge;
  const membership = await school.db
    .selectFrom('memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['m.id', 'm.identity_id as identityId'])
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', studentId)
    .where(holdsToday(now))
    .where(isOpen)
    .orderBy('m.from_on')
    .orderBy('m.id')
    .executeTakeFirst();
  if (!membership) return undefined;
  const standing = await loadStanding(school, { personId: studentId, today });
  await writeAudit(
    school,
    { standing, requestId, address, now },
    { act: 'badge.sign-in', relation: 'is the student', subject: 'student', ids: [studentId] },
  );
  return { badgeId, identityId: membership.identityId, membershipId: membership.id };
}

/**
 * Ties a session just opened to the badge and to its school; false, and the session is gone, where the badge was ended
 * meanwhile. The lock makes whoever ends the badge wait, and then find the session.
 */
export async function keepBadgeSession(
  school: InSchool,
  {
    badgeId,
    membershipId,
    sessionId,
  }: Pick<BadgeEntry, 'badgeId' | 'membershipId'> & { readonly sessionId: string },
): Promise<boolean> {
  const open = await school.db
    .selectFrom('badges')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', badgeId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (open)
    await school.db
      .updateTable('sessions')
      .set({ membership_id: membershipId })
      .where('id', '=', sessionId)
      .execute();
  else await school.db.deleteFrom('sessions').where('id', '=', sessionId).execute();
  return open !== undefined;
}
