import { type PartsRule, readParts, type WholeReading } from '#core/goals/read-parts.ts';
import type { Status } from '#core/mastery/estimate-from.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { listWholes } from '#school/goals/list-wholes.ts';

/** How far one student is with a goal made of several. */
export interface StudentWhole {
  readonly rule: PartsRule;
  readonly reading: WholeReading;
}

/** The answer for a student and a goal; undefined where the goal is not made of several. */
export type WholeOf = (studentId: string, goalId: string) => StudentWhole | undefined;

const none: HeldEstimate = { status: 'no-evidence', word: null, isJudged: false };

/**
 * Reads the goals among these that are made of several, for these students (under the id that is kept) in a school year.
 * Where none is, it asks nothing more. Asks no permission.
 */
export async function readWholes(
  school: InSchool,
  asked: { goalIds: readonly string[]; studentIds: readonly string[]; schoolYear: string },
): Promise<WholeOf> {
  const { goalIds, studentIds, schoolYear } = asked;
  const wholes = new Map((await listWholes(school, { goalIds })).map((each) => [each.goalId, each]));
  if (wholes.size === 0) return () => undefined;
  const partIds = [...wholes.values()].flatMap(({ parts }) => parts.map(({ goalId }) => goalId));
  const held = await listHeld(school, { partIds, studentIds, schoolYear });
  return (studentId, goalId) => {
    const whole = wholes.get(goalId);
    if (!whole) return undefined;
    const { rule, parts } = whole;
    const heldParts = parts.map((part) => ({
      ...part,
      ...(held.get(`${studentId} ${part.goalId}`) ?? none),
    }));
    return { rule, reading: readParts(rule, heldParts) };
  };
}

async function listHeld(
  school: InSchool,
  {
    partIds,
    studentIds,
    schoolYear,
  }: { partIds: string[]; studentIds: readonly string[]; schoolYear: string },
): Promise<ReadonlyMap<string, HeldEstimate>> {
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('estimates as e')
    .select(['e.student_id as studentId', 'e.goal_id as goalId', 'e.status', 'e.word'])
    .select(['e.override_level as overrideLevel', 'e.override_shown as overrideShown'])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', 'in', [...studentIds])
    .where('e.goal_id', 'in', partIds)
    .where((x) => x('e.span', '=', spanOfGoal(school, { goal: 'e.goal_id', year: schoolYear })))
    .execute();
  return new Map(
    rows.map(({ studentId, goalId, status, ...row }) => [
      `${studentId} ${goalId}`,
      holdEstimate({ ...row, status: status as Status }),
    ]),
  );
}
