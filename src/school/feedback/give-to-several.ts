import { mayTeachStudent } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { learnPhrases } from '#school/own-phrases/learn-phrases.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkFeedback } from './check-feedback.ts';
import { feedbackRow } from './give-feedback.ts';
import { isOfClass } from './is-of-class.ts';
import type { NewFeedback } from './new-feedback.ts';

/** One glow, grow or next step, as it is given to several at once. */
export interface SharedFeedback extends Omit<NewFeedback, 'id' | 'studentId' | 'occasionId'> {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  /** Whom it concerns, each once */
  readonly studentIds: readonly string[];
}

/** The rows that were made, as the write keeps them. */
export interface GivenToSeveral {
  readonly feedbackIds: readonly string[];
  readonly studentIds: readonly string[];
}

export const GIVE_TO_SEVERAL = 'feedback.give-to-several';

/**
 * Gives the same words to several students of a class: a row of their own for each, in one act with one line in the
 * trail. Throws NotFound where one is not of the class, or the goal or task is not, and Invalid where nobody was chosen
 * or there are no words.
 */
export async function giveToSeveral(
  school: InSchool,
  { by, shared }: { by: Actor; shared: SharedFeedback },
): Promise<GivenToSeveral> {
  const { writeId, ...words } = shared;
  const { classId, kind } = words;
  const studentIds = [...new Set(words.studentIds)];
  const [first] = studentIds;
  if (first === undefined) throw new Invalid([{ field: 'student', problem: 'is-empty' }]);
  const rows = studentIds.map((studentId): NewFeedback => ({ ...words, studentId, id: newId() }));
  checkFeedback({ ...words, studentId: first, id: newId() });
  const inClass = await listClassStudents(school, { by, classId, language: 'en' });
  const isThere = new Set(inClass.map(({ studentId }) => studentId));
  const relation = mayTeachStudent(by.standing, { studentId: first, classIds: [classId], inClass: classId });
  if (!relation || !studentIds.every((id) => isThere.has(id)))
    throw new NotFound('There is no such student in this class.');
  if (!(await isOfClass(school, { by, feedback: { ...words, studentId: first, id: writeId } })))
    throw new NotFound('There is no such goal or task here.');
  return applyOnce(school, by, { writeId, act: GIVE_TO_SEVERAL, request: shared }, async () => {
    await insertMany(
      school.db,
      'feedback',
      rows.map((feedback) => feedbackRow(school, { by, feedback })),
    );
    await writeAudit(school, by, {
      act: 'feedback.give',
      relation,
      subject: 'student',
      ids: studentIds,
      detail: { write: writeId, kind },
    });
    await learnPhrases(school, { by, given: rows });
    return { feedbackIds: rows.map(({ id }) => id), studentIds };
  });
}
