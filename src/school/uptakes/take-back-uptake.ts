import { maySayUptake } from '#core/policy/uptakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';

/** The student takes a word on feedback back. Twice is as once. Throws NotFound where it is not theirs. */
export async function takeBackUptake(
  school: InSchool,
  { by, uptakeId }: { by: Actor; uptakeId: string },
): Promise<void> {
  const found = isId(uptakeId)
    ? await school.db
        .selectFrom('uptakes')
        .select('student_id')
        .where('school_id', '=', school.id)
        .where('id', '=', uptakeId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is nothing to take back.');
  const { keptOf } = await samePeople(school, [found.student_id]);
  const studentId = keptOf(found.student_id);
  const relation = maySayUptake(by.standing, { studentId });
  if (!relation) throw new NotFound('There is nothing to take back.');
  const added = await school.db
    .insertInto('uptake_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      uptake_id: uptakeId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'uptake_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'uptake.take-back',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { uptake: uptakeId },
    });
}
