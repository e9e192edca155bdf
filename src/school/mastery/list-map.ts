import type { Status } from '#core/mastery/estimate-from.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { listMapGoals, type MapGoal } from './list-map-goals.ts';

/** What a cell of the Map says. */
export type CellEstimate = HeldEstimate;

/** A class's whole Map. */
export interface ClassMap {
  readonly klass: ClassFacts;
  /** None where the school has no goals yet */
  readonly scale: CurrentScale | undefined;
  /** In the order of the language */
  readonly students: readonly ClassStudent[];
  /** The goals in focus first, then the others in the course's order; none that is set aside */
  readonly goals: readonly MapGoal[];
  /** What a student's pieces on a goal say */
  readonly estimateOf: (studentId: string, goalId: string) => CellEstimate;
}

const none: CellEstimate = { status: 'no-evidence', word: null, isJudged: false };

/** Which class's Map, and what shows it (else the Map itself): the line of the look names it; null shows nobody anything. */
export interface AskedMap {
  readonly by: Actor;
  readonly classId: string;
  readonly language: string;
  readonly page?: 'map' | 'groups' | null;
}

/**
 * The Map of a class for those who teach it, and the audit line of the look. Throws NotFound for anybody else.
 */
export async function listMap(
  school: InSchool,
  { by, classId, language, page = 'map' }: AskedMap,
): Promise<ClassMap> {
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  const [students, goals, scale] = await together([
    listClassStudents(school, { by, classId, language }),
    listMapGoals(school, { klass, today: by.standing.today, language }),
    currentScale(school),
  ]);
  const studentIds = students.map(({ studentId }) => studentId);
  const [estimates] = await together([
    listEstimates(school, {
      studentIds,
      goalIds: goals.map(({ goalId }) => goalId),
      span: klass.schoolYear,
    }),
    studentIds.length === 0 || page === null
      ? Promise.resolve()
      : writeAudit(school, by, {
          act: 'student.look',
          relation: 'teaches',
          subject: 'student',
          ids: studentIds,
          detail: { page, class: classId },
        }),
  ]);
  return {
    klass,
    scale,
    students,
    goals,
    estimateOf: (studentId, goalId) => estimates.get(`${studentId} ${goalId}`) ?? none,
  };
}

async function listEstimates(
  school: InSchool,
  asked: { studentIds: readonly string[]; goalIds: readonly string[]; span: string },
): Promise<Map<string, CellEstimate>> {
  const { studentIds, goalIds, span } = asked;
  if (studentIds.length === 0 || goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('estimates')
    .select(['student_id', 'goal_id', 'status', 'word'])
    .select(['override_level as overrideLevel', 'override_shown as overrideShown'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where('goal_id', 'in', goalIds)
    .where((e) => e('span', '=', spanOfGoal(school, { goal: 'estimates.goal_id', year: span })))
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.student_id} ${row.goal_id}`,
      holdEstimate({ ...row, status: row.status as Status }),
    ]),
  );
}
