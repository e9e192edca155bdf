import { maySelfEvaluate } from '#core/policy/self-evaluations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listStudentGoals } from '#school/records/list-student-goals.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/** Where a student sees themself, as it comes from a page. */
export interface NewSelfEvaluation {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly goalId: string;
  /** The task it is about, where it is about one */
  readonly taskId?: string | undefined;
  /** Of what a group made together; each member says it alone */
  readonly madeTogether?: boolean | undefined;
  readonly level: number;
  readonly reason: string;
  /** Language of `reason` (BCP 47) */
  readonly language?: string | undefined;
}

/** As much as a person types in a box of a page. */
export const LONGEST_REASON = 1000;

/**
 * The student says where they see themself on a goal of their own, as often as they want. It is no evidence: no level
 * reads it. The same id again is applied once. Throws NotFound where the goal or the task is none of theirs, Invalid
 * where the level is none of the scale or no reason is given.
 */
export async function saySelfEvaluation(
  school: InSchool,
  { by, evaluation }: { by: Actor; evaluation: NewSelfEvaluation },
): Promise<{ readonly selfEvaluationId: string }> {
  const { id, goalId, taskId, level } = evaluation;
  const studentId = by.standing.personId;
  const relation = maySelfEvaluate(by.standing, { studentId });
  if (!relation || !isId(goalId)) throw new NotFound('There is no such goal.');
  const { today } = by.standing;
  const [goal] = await listStudentGoals(school, { studentId, today, language: 'en', goalId });
  const scale = await currentScale(school);
  if (!goal || !scale) throw new NotFound('There is no such goal.');
  if (taskId !== undefined && !(await isOfCourse(school, { taskId, courseId: goal.courseId })))
    throw new NotFound('There is no such task.');
  const reason = checkReason(evaluation.reason);
  if (!scale.levels.some((each) => each.level === level))
    throw new Invalid([{ field: 'level', problem: 'is-none-of-the-scale' }]);
  return applyOnce(school, by, { writeId: id, act: 'self-evaluation.say', request: evaluation }, async () => {
    await school.db
      .insertInto('self_evaluations')
      .values({
        school_id: school.id,
        id,
        student_id: studentId,
        goal_id: goalId,
        task_id: taskId ?? null,
        made_together: evaluation.madeTogether ?? false,
        level,
        scale_version_id: scale.id,
        reason,
        language: evaluation.language ?? null,
        said_on: today,
        said_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'self-evaluation.say',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { self_evaluation: id, goal: goalId },
    });
    return { selfEvaluationId: id };
  });
}

function checkReason(typed: string): string {
  const reason = typed.trim();
  if (reason === '') throw new Invalid([{ field: 'reason', problem: 'is-empty' }]);
  if (reason.length > LONGEST_REASON) throw new Invalid([{ field: 'reason', problem: 'is-too-long' }]);
  return reason;
}

async function isOfCourse(
  school: InSchool,
  { taskId, courseId }: { taskId: string; courseId: string },
): Promise<boolean> {
  if (!isId(taskId)) return false;
  const task = await school.db
    .selectFrom('tasks')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  return task !== undefined;
}
