import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** A goal that one of the teacher's classes works on this year. */
export interface FocusGoal {
  readonly classId: string;
  readonly goalId: string;
  /** The year of adoption */
  readonly year: string;
  /** The course's unit of today works on it */
  readonly isInFocus: boolean;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly today: string;
}

const select = prepareStatement<Asked, FocusGoal>((db, given) =>
  db
    .selectFrom('classes as c')
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    // Of several units the one that began last.
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('units as u')
          .select('u.id')
          .where('u.school_id', '=', given.schoolId)
          .whereRef('u.course_id', '=', 'c.course_id')
          .where('u.retired_at', 'is', null)
          .where('u.starts_on', '<=', given.today)
          .where('u.ends_on', '>=', given.today)
          .orderBy('u.starts_on', 'desc')
          .orderBy('u.id', 'desc')
          .limit(1)
          .as('unit'),
      (join) => join.onTrue(),
    )
    .select((e) => [
      'c.id as classId',
      'a.goal_id as goalId',
      'a.school_year as year',
      e
        .exists(
          e
            .selectFrom('unit_goals as g')
            .select('g.id')
            .where('g.school_id', '=', given.schoolId)
            .whereRef('g.unit_id', '=', 'unit.id')
            .whereRef('g.goal_id', '=', 'a.goal_id'),
        )
        .$castTo<boolean>()
        .as('isInFocus'),
    ])
    .where('c.school_id', '=', given.schoolId)
    .where('c.id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('goal_set_asides as s')
            .leftJoin('goal_returns as r', (join) =>
              join
                .onRef('r.school_id', '=', 's.school_id')
                .onRef('r.set_aside_id', '=', 's.id')
                .on('r.school_id', '=', given.schoolId),
            )
            .select('s.id')
            .where('s.school_id', '=', given.schoolId)
            .whereRef('s.adoption_id', '=', 'a.id')
            .where('r.id', 'is', null),
        ),
      ),
    )
    .orderBy('c.title')
    .orderBy('c.id')
    .orderBy('a.position'),
);

/** The goals of these classes' year that are not set aside, by class. One statement; asks no permission. */
export function listFocusGoals(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<FocusGoal[]> {
  return select(school.db, { schoolId: school.id, classIds, today });
}
