import { nextSchoolYear } from '#core/time/next-school-year.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { hashBadgeToken, makeBadgeToken } from './badge-tokens.ts';
import { endBadgeSessions } from './end-badge-sessions.ts';
import { giveSignIns } from './give-sign-ins.ts';
import { listClassBadges } from './list-class-badges.ts';

/** A badge just made. Its secret is here and, hashed, in the database; nowhere else. */
export interface MadeBadge {
  readonly studentId: string;
  readonly display: string;
  readonly token: string;
}

/** The badges of a sheet. Sent again, the same form makes nothing and has no secrets to show. */
export interface BadgeSheet {
  readonly title: string;
  readonly badges: readonly MadeBadge[] | 'made before';
}

interface Asked {
  readonly by: Actor;
  readonly writeId: string;
  readonly classId: string;
  readonly studentIds: readonly string[];
  /** In which the sheet is sorted */
  readonly language: string;
}

/**
 * Makes a new badge for each of these students of a class, until the school year is over. A badge that a student had
 * ends at once, with what it has opened. Throws NotFound where the class is not the actor's, Invalid where nobody was
 * chosen, or somebody who is not of the class or may carry none.
 */
export async function makeBadges(
  school: InSchool,
  { by, writeId, classId, studentIds, language }: Asked,
): Promise<BadgeSheet> {
  const { title, relation, students } = await listClassBadges(school, { by, classId, language });
  const chosen = students.filter(({ studentId, mayCarry }) => mayCarry && studentIds.includes(studentId));
  if (chosen.length === 0 || chosen.length < new Set(studentIds).size)
    throw new Invalid([{ field: 'student', problem: 'choose students of this class who may carry a badge' }]);
  const made: MadeBadge[] = [];
  const request = { classId, studentIds: [...studentIds].sort() };
  await applyOnce(school, by, { writeId, act: 'badge.make', request }, async () => {
    const ids = chosen.map(({ studentId }) => studentId);
    await replaceBadges(school, { by, studentIds: ids });
    await giveSignIns(school, { students: chosen, now: by.now, today: by.standing.today });
    made.push(...chosen.map(({ studentId, display }) => ({ studentId, display, token: makeBadgeToken() })));
    await keepBadges(school, { by, made });
    await writeAudit(school, by, { act: 'badge.make', relation, subject: 'student', ids });
    return ids;
  });
  return { title, badges: made.length > 0 ? made : 'made before' };
}

async function replaceBadges(
  school: InSchool,
  { by, studentIds }: { by: Actor; studentIds: readonly string[] },
): Promise<void> {
  // Two who print for one student at once: the second waits here, and replaces what the first has made.
  await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', 'in', studentIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  await school.db
    .updateTable('badges')
    .set({ ended_at: by.now, ended_by: by.standing.personId, end_reason: 'replaced' })
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where('ended_at', 'is', null)
    .execute();
  await endBadgeSessions(school, studentIds);
}

async function keepBadges(
  school: InSchool,
  { by, made }: { by: Actor; made: readonly MadeBadge[] },
): Promise<void> {
  const { yearStartsIn } = await school.db
    .selectFrom('schools')
    .select('year_starts_in as yearStartsIn')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  await school.db
    .insertInto('badges')
    .values(
      made.map(({ studentId, token }) => ({
        school_id: school.id,
        id: newId(),
        student_id: studentId,
        token_hash: hashBadgeToken(token),
        made_by: by.standing.personId,
        made_at: by.now,
        ends_on: nextSchoolYear(by.standing.today, yearStartsIn),
      })),
    )
    .execute();
}
