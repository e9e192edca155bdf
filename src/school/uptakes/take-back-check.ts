import { mayTakeBackCheck } from '#core/policy/uptakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';

/** Takes a look at feedback back. Twice is as once. Throws NotFound for all but the one who looked. */
export async function takeBackCheck(
  school: InSchool,
  { by, checkId }: { by: Actor; checkId: string },
): Promise<void> {
  const found = isId(checkId)
    ? await school.db
        .selectFrom('feedback_checks as c')
        .innerJoin('feedback as f', (join) =>
          join.onRef('f.school_id', '=', 'c.school_id').onRef('f.id', '=', 'c.feedback_id'),
        )
        .select(['c.checked_by as checkedBy', 'f.student_id as studentId'])
        .where('c.school_id', '=', school.id)
        .where('c.id', '=', checkId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is nothing to take back.');
  const { keptOf } = await samePeople(school, [found.checkedBy, found.studentId]);
  const relation = mayTakeBackCheck(by.standing, { checkedBy: keptOf(found.checkedBy) });
  if (!relation) throw new NotFound('There is nothing to take back.');
  const added = await school.db
    .insertInto('feedback_check_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      check_id: checkId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'check_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'feedback.uncheck',
      relation,
      subject: 'student',
      ids: [keptOf(found.studentId)],
      detail: { check: checkId },
    });
}
