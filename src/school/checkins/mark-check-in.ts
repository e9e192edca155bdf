import { mayReadCheckIn } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/**
 * The reader of a check-in says that they have read it, or takes that back; the student sees which. Throws NotFound
 * for anybody else, and where the student has taken it back.
 */
export async function markCheckIn(
  school: InSchool,
  { by, writeId, checkInId, seen }: { by: Actor; writeId: string; checkInId: string; seen: boolean },
): Promise<void> {
  const found = isId(checkInId) ? await find(school, checkInId) : undefined;
  if (!found) throw new NotFound('There is no such check-in.');
  const { keptOf } = await samePeople(school, [found.studentId, found.readerId]);
  const facts = await loadStudentFacts(school, {
    studentId: keptOf(found.studentId),
    today: by.standing.today,
  });
  const relation = mayReadCheckIn(by.standing, { ...facts, readerId: keptOf(found.readerId) });
  if (!relation) throw new NotFound('There is no such check-in.');
  const act = seen ? 'check-in.seen' : 'check-in.unseen';
  await applyOnce(school, by, { writeId, act, request: { checkInId } }, async () => {
    await school.db
      .insertInto('check_in_seens')
      .values({
        school_id: school.id,
        id: writeId,
        check_in_id: checkInId,
        seen,
        seen_by: by.standing.personId,
        seen_at: by.now,
      })
      .execute();
    await writeAudit(school, by, { act, relation, subject: 'check-in', ids: [checkInId] });
  });
}

/** One that stands. */
function find(school: InSchool, checkInId: string) {
  return school.db
    .selectFrom('check_ins as c')
    .leftJoin('check_in_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'c.school_id').onRef('x.check_in_id', '=', 'c.id'),
    )
    .select(['c.student_id as studentId', 'c.reader_id as readerId'])
    .where('c.school_id', '=', school.id)
    .where('c.id', '=', checkInId)
    .where('x.id', 'is', null)
    .executeTakeFirst();
}
