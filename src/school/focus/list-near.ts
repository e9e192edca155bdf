import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** A student and a goal in focus whose next word is the mastery cut's. */
export interface NearCell {
  readonly studentId: string;
  readonly goalId: string;
}

/** The word changes half a level below the mastery cut; a quarter of a level below that is near. */
const CHANGE = 0.5;
const NEAR = 0.25;

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly today: string;
  readonly from: number;
  readonly until: number;
}

const select = prepareStatement<Asked, NearCell>((db, given) =>
  db
    .selectFrom('enrollments as n')
    .innerJoin('estimates as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.student_id', '=', 'n.student_id'),
    )
    .select(['s.student_id as studentId', 's.goal_id as goalId'])
    .distinct()
    .where('n.school_id', '=', given.schoolId)
    .where('s.school_id', '=', given.schoolId)
    .where('n.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('n.from_on', '<=', given.today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', given.today)]))
    .where('s.goal_id', '=', sql<string>`any(${given.goalIds}::uuid[])`)
    .where('s.status', '=', 'not-shown')
    .where('s.override_level', 'is', null)
    .where('s.level', '>=', sql<number>`${given.from}::float8`)
    .where('s.level', '<', sql<number>`${given.until}::float8`),
);

/**
 * The students of these classes whose level on one of these goals is a quarter of a level or less from the word
 * of the mastery cut. One statement; asks no permission.
 */
export async function listNear(
  school: InSchool,
  ask: { classIds: readonly string[]; goalIds: readonly string[]; today: string; cut: number },
): Promise<NearCell[]> {
  const { classIds, goalIds, today, cut } = ask;
  if (goalIds.length === 0) return [];
  const until = cut - CHANGE;
  return select(school.db, { schoolId: school.id, classIds, goalIds, today, from: until - NEAR, until });
}
