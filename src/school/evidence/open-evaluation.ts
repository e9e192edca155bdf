import { mayReadSelfEvaluation } from '#core/policy/self-evaluations.ts';
import type { Window } from '#core/windows/window-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { readSelfEvaluations, type SelfEvaluation } from '#school/self-evaluations/read-self-evaluations.ts';
import { findTask, type TaskFacts } from '#school/tasks/find-task.ts';
import { type Attempt, findAttempt } from './find-attempt.ts';
import { listOwnLevels, type OwnLevel } from './list-own-levels.ts';
import { listRubricRows, type RubricRow } from './list-rubric-rows.ts';
import { listSeen } from './list-seen.ts';
import { nextAfter } from './next-after.ts';

/** Everything a teacher needs in front of them to evaluate one student's work. */
export interface OpenEvaluation {
  readonly klass: ClassFacts;
  /** None for an observation */
  readonly task: (Pick<TaskFacts, 'taskId' | 'title'> & Window) | undefined;
  readonly scale: CurrentScale;
  readonly student: ClassStudent;
  /** The class in its order, and who has been seen at this task */
  readonly students: readonly (ClassStudent & { readonly seen: boolean })[];
  /** The next one not seen yet after this student, else undefined */
  readonly next: ClassStudent | undefined;
  readonly rows: readonly (RubricRow & {
    readonly level: number | undefined;
    /** Where the student sees themself: once the teacher's own level is given or asked for, else that it waits */
    readonly self: SelfEvaluation | 'waits' | undefined;
  })[];
  /** Supports used as the teacher last said */
  readonly supports: readonly string[];
  /** The student's latest attempt at the task */
  readonly attempt: Attempt | undefined;
  /** Newest first, at most six */
  readonly lastFeedback: readonly GivenFeedback[];
}

/**
 * Opens one student's work. What a page fetches ahead (`ahead`) is not yet a look: the audit line is written
 * when it is shown. Throws NotFound where the class is not the actor's or the student or task is not in it.
 */
export async function openEvaluation(
  school: InSchool,
  ask: {
    by: Actor;
    classId: string;
    taskId?: string | undefined;
    studentId: string;
    language: string;
    ahead: boolean;
    /** The teacher asks for the student's own view before judging */
    asksSelf?: boolean | undefined;
  },
): Promise<OpenEvaluation> {
  const { by, classId, taskId, studentId, language, ahead, asksSelf = false } = ask;
  const klass = await findClass(school, { by, classId });
  const task = taskId === undefined ? undefined : await findTask(school, { by, taskId });
  if (!klass || (taskId !== undefined && task?.courseId !== klass.courseId))
    throw new NotFound('There is no such class or task.');
  const listed = await listClassStudents(school, { by, classId, language });
  const student = listed.find((each) => each.studentId === studentId);
  if (!student) throw new NotFound('There is no such student in this class.');
  const studentIds = listed.map((each) => each.studentId);
  const seen = task
    ? (await listSeen(school, { studentIds, taskIds: [task.taskId] })).get(task.taskId)
    : undefined;
  const attempt = await findAttempt(school, { studentId, taskId });
  const own =
    attempt && taskId !== undefined
      ? await listOwnLevels(school, {
          studentId,
          taskId,
          attempt: attempt.attempt,
          judgeId: by.standing.personId,
        })
      : new Map<string, OwnLevel>();
  const rows = await listRubricRows(school, {
    today: by.standing.today,
    klass,
    goalIds: task?.goalIds,
    language,
  });
  const scale = await currentScale(school);
  if (!scale) throw new NotFound('This school has no goal yet.');
  const readsSelf = mayReadSelfEvaluation(by.standing, { studentId, classIds: [classId] }) !== undefined;
  const selves = await readSelfEvaluations(school, {
    studentId,
    goalIds: readsSelf ? rows.map(({ goalId }) => goalId) : [],
  });
  const selfOf = (goalId: string): SelfEvaluation | 'waits' | undefined => {
    const newest = selves.find((each) => each.goalId === goalId && each.scaleId === scale.id);
    return newest && (asksSelf || own.has(goalId) ? newest : 'waits');
  };
  const lastFeedback = await listFeedback(school, { by, studentId, language, limit: 6 });
  if (!ahead)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: [studentId],
      ...(asksSelf ? { detail: { page: 'evaluate', self_evaluation: true } } : {}),
    });
  const students = listed.map((each) => ({ ...each, seen: seen?.has(each.studentId) ?? false }));
  return {
    klass,
    task,
    scale,
    student,
    students,
    next: nextAfter(students, { studentId, wrap: task !== undefined }),
    rows: rows.map((row) => ({ ...row, level: own.get(row.goalId)?.level, self: selfOf(row.goalId) })),
    supports: [...own.values()][0]?.supports ?? [],
    attempt,
    lastFeedback,
  };
}
