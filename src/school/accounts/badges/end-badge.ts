import { mayGiveBadges } from '#core/policy/badges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { endBadgeSessions } from './end-badge-sessions.ts';

/**
 * A badge was lost: it opens nothing more, and what it has opened ends at once. One that has ended already stays as
 * it is. Throws NotFound where there is no such badge or the student is not of a class that is the
 * actor's to print for.
 */
export async function endBadge(
  school: InSchool,
  { by, classId, badgeId }: { by: Actor; classId: string; badgeId: string },
): Promise<void> {
  const relation = mayGiveBadges(by.standing, classId);
  if (!relation) throw new NotFound('There is no such class.');
  const badge = await school.db
    .selectFrom('badges')
    .select('student_id as studentId')
    .where('school_id', '=', school.id)
    .where('id', '=', badgeId)
    .executeTakeFirst();
  if (!badge) throw new NotFound('There is no such badge.');
  const { studentId } = badge;
  const facts = await loadStudentFacts(school, { studentId, today: by.standing.today });
  if (!facts.classIds.includes(classId)) throw new NotFound('There is no such badge.');
  const ended = await school.db
    .updateTable('badges')
    .set({ ended_at: by.now, ended_by: by.standing.personId, end_reason: 'ended' })
    .where('school_id', '=', school.id)
    .where('id', '=', badgeId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return;
  await endBadgeSessions(school, [studentId]);
  await writeAudit(school, by, { act: 'badge.end', relation, subject: 'student', ids: [studentId] });
}
