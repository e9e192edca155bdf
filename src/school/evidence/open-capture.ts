import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { listRubricRows, type RubricRow } from './list-rubric-rows.ts';
import { listTodaysMarks } from './list-todays-marks.ts';

/** What a teacher needs in the hand while walking round. */
export interface OpenCapture {
  readonly klass: ClassFacts;
  /** None before the course's first goal */
  readonly scale: CurrentScale | undefined;
  /** Those in focus first */
  readonly goals: readonly RubricRow[];
  /** The one to note; none before the course's first goal */
  readonly goal: RubricRow | undefined;
  /** With what the teacher said today about this goal */
  readonly students: readonly (ClassStudent & { readonly today: number | undefined })[];
}

/** Opens Capture on a goal, else on the first in focus. Throws NotFound where the class or goal is not the actor's. */
export async function openCapture(
  school: InSchool,
  {
    by,
    classId,
    goalId,
    language,
    namesOnly = false,
  }: {
    by: Actor;
    classId: string;
    goalId: string | undefined;
    language: string;
    /** Without what was said today */
    namesOnly?: boolean;
  },
): Promise<OpenCapture> {
  const { today, personId } = by.standing;
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  const goals = await listRubricRows(school, { today, klass, language });
  const goal = goalId === undefined ? goals[0] : goals.find((each) => each.goalId === goalId);
  if (goalId !== undefined && !goal) throw new NotFound('There is no such goal in this course.');
  const listed = await listClassStudents(school, { by, classId, language });
  const studentIds = listed.map(({ studentId }) => studentId);
  const marks =
    goal && !namesOnly
      ? await listTodaysMarks(school, { goalId: goal.goalId, studentIds, judgeId: personId, today })
      : new Map<string, number>();
  if (marks.size > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: [...marks.keys()],
    });
  return {
    klass,
    scale: await currentScale(school),
    goals,
    goal,
    students: listed.map((each) => ({ ...each, today: marks.get(each.studentId) })),
  };
}
