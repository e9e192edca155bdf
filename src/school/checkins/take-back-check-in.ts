import { mayCheckIn } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';

/**
 * The student takes a check-in back, read or not: its reader sees it no more. Twice is as once. A request to talk that
 * was made with it stands until it is taken back itself. Throws NotFound for anybody else.
 */
export async function takeBackCheckIn(
  school: InSchool,
  { by, checkInId }: { by: Actor; checkInId: string },
): Promise<void> {
  const found = isId(checkInId)
    ? await school.db
        .selectFrom('check_ins')
        .select('student_id as studentId')
        .where('school_id', '=', school.id)
        .where('id', '=', checkInId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is nothing to take back.');
  const { keptOf } = await samePeople(school, [found.studentId]);
  const relation = mayCheckIn(by.standing, { studentId: keptOf(found.studentId) });
  if (!relation) throw new NotFound('There is nothing to take back.');
  const added = await school.db
    .insertInto('check_in_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      check_in_id: checkInId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'check_in_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'check-in.take-back',
      relation,
      subject: 'check-in',
      ids: [checkInId],
    });
}
