import { maySayReadiness } from '#core/policy/readiness.ts';
import { READINESS_WORDS, type ReadinessWord } from '#core/readiness/newest-word.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { findTask } from '#school/tasks/find-task.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/** What a student says about a task. */
export interface NewReadiness {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly taskId: string;
  readonly word: ReadinessWord;
  /** Anything else they want their teacher to know; may be empty */
  readonly note: string;
  /** Language of the page on which it was written */
  readonly language: string;
}

/** So many characters of a note are kept. */
export const LONGEST_NOTE = 300;

/**
 * The acting student says where they are with a task of a course they learn in; the newest word stands. Throws
 * NotFound where the task is none of theirs or off the plan, Invalid for a note that cannot be kept.
 */
export async function sayReadiness(
  school: InSchool,
  { by, readiness }: { by: Actor; readiness: NewReadiness },
): Promise<{ readinessId: string }> {
  const { id, taskId, word, language } = readiness;
  const problems: FieldProblem[] = [];
  if (!isId(id)) problems.push({ field: 'write', problem: 'must be a UUID' });
  if (!READINESS_WORDS.includes(word)) problems.push({ field: 'word', problem: 'is none of the three' });
  const note = checkLine(problems, {
    field: 'note',
    text: readiness.note,
    most: LONGEST_NOTE,
    optional: true,
  });
  if (problems.length > 0) throw new Invalid(problems);
  return applyOnce(school, by, { writeId: id, act: 'readiness.say', request: readiness }, async () => {
    const studentId = by.standing.personId;
    const task = await findTask(school, { by, taskId });
    const relation = task && maySayReadiness(by.standing, { studentId, courseId: task.courseId });
    if (!task || task.retired || !relation) throw new NotFound('There is no such task.');
    await school.db
      .insertInto('readiness')
      .values({
        school_id: school.id,
        id,
        student_id: studentId,
        task_id: taskId,
        word,
        note: note === '' ? null : note,
        language: note === '' ? null : language,
        said_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'readiness.say',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { readiness: id, task: taskId },
    });
    return { readinessId: id };
  });
}
