import { mayTakeMarkBack } from '#core/policy/focus.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/** Puts a row that was marked as seen back into the actor's queue. Twice is as once. Throws NotFound for others' marks. */
export async function takeMarkBack(
  school: InSchool,
  { by, markId }: { by: Actor; markId: string },
): Promise<void> {
  const mark = isId(markId)
    ? await school.db
        .selectFrom('focus_marks')
        .select(['teacher_id as teacherId', 'student_id as studentId'])
        .where('school_id', '=', school.id)
        .where('id', '=', markId)
        .executeTakeFirst()
    : undefined;
  const relation = mark && mayTakeMarkBack(by.standing, mark);
  if (!relation) throw new NotFound('There is nothing to undo.');
  const added = await school.db
    .insertInto('focus_mark_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      mark_id: markId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'mark_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'focus.see-again',
      relation,
      subject: 'student',
      ids: [mark.studentId],
      detail: { mark: markId },
    });
}
