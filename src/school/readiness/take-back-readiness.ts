import { maySayReadiness } from '#core/policy/readiness.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/**
 * The acting student takes a word of theirs back: the one before it stands again. Twice is as once. Throws NotFound
 * where it is none of theirs.
 */
export async function takeBackReadiness(
  school: InSchool,
  { by, readinessId }: { by: Actor; readinessId: string },
): Promise<void> {
  const studentId = by.standing.personId;
  const said = isId(readinessId)
    ? await school.db
        .selectFrom('readiness as r')
        .innerJoin('tasks as t', (join) =>
          join.onRef('t.school_id', '=', 'r.school_id').onRef('t.id', '=', 'r.task_id'),
        )
        .select(['t.course_id as courseId', 't.id as taskId'])
        .where('r.school_id', '=', school.id)
        .where('r.id', '=', readinessId)
        .where('r.student_id', '=', idsOfPerson(school, studentId))
        .executeTakeFirst()
    : undefined;
  const relation = said && maySayReadiness(by.standing, { studentId, courseId: said.courseId });
  if (!said || !relation) throw new NotFound('There is no such word of yours.');
  const added = await school.db
    .insertInto('readiness_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      readiness_id: readinessId,
      withdrawn_by: studentId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'readiness_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'readiness.take-back',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { readiness: readinessId, task: said.taskId },
    });
}
