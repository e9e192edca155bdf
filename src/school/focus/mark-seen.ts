import type { FocusReason } from '#core/focus/reasons.ts';
import { mayMarkSeen } from '#core/policy/focus.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isGoalOfClasses } from './is-goal-of-classes.ts';

/** A row of the queue that its teacher has seen. */
export interface SeenRow {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly studentId: string;
  readonly goalId: string | null;
  readonly reason: FocusReason;
  /** The newest fact that the row spoke of, in milliseconds since 1970 */
  readonly knownUntil: number;
}

/**
 * Takes a row off the actor's own queue until something newer happens to the student on the goal. A co-teacher keeps
 * theirs. Throws NotFound where the actor does not teach the student, or the goal is none of their classes'.
 */
export async function markSeen(
  school: InSchool,
  { by, row }: { by: Actor; row: SeenRow },
): Promise<{ markId: string }> {
  const { id, studentId, goalId, reason } = row;
  const { personId, today } = by.standing;
  if (![id, studentId, goalId ?? id].every(isId)) throw new NotFound('There is no such student or goal.');
  if (!Number.isFinite(row.knownUntil))
    throw new Invalid([{ field: 'knownUntil', problem: 'must be a moment' }]);
  const student = await loadStudentFacts(school, { studentId, today });
  const relation = mayMarkSeen(by.standing, student);
  if (!relation || !(await isGoalOfClasses(school, { by, student, goalId })))
    throw new NotFound('There is no such student or goal.');
  // What is still to come has not been seen.
  const knownUntil = Math.min(row.knownUntil, by.now.getTime());
  const request = { studentId, goalId, reason, knownUntil: row.knownUntil };
  return applyOnce(school, by, { writeId: id, act: 'focus.see', request }, async () => {
    await school.db
      .insertInto('focus_marks')
      .values({
        school_id: school.id,
        id,
        teacher_id: personId,
        student_id: studentId,
        goal_id: goalId,
        reason,
        known_until: new Date(knownUntil),
        seen_on: today,
        seen_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'focus.see',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { mark: id, reason },
    });
    return { markId: id };
  });
}
