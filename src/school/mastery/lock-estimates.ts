import { sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { type LockedEstimate, lockedOf, type StateRow, stateColumns } from './locked-estimate.ts';

/**
 * Locks the estimates of these students on these goals in the span of the class's year, making the rows that
 * are not there yet. Left out are pairs where the class's course has not adopted the goal, or the student is
 * not in the class today.
 */
export async function lockEstimates(
  school: InSchool,
  ask: {
    classId: string;
    today: string;
    now: Date;
    pairs: readonly { readonly studentId: string; readonly goalId: string }[];
  },
): Promise<LockedEstimate[]> {
  const { classId, today, now, pairs } = ask;
  const rows = await lock(school.db, {
    schoolId: school.id,
    classId,
    today,
    now,
    ids: pairs.map(() => newId()),
    studentIds: pairs.map((pair) => pair.studentId),
    goalIds: pairs.map((pair) => pair.goalId),
    status: 'no-evidence',
  });
  return rows.map(lockedOf);
}

interface Values {
  readonly schoolId: string;
  readonly classId: string;
  readonly today: string;
  readonly now: Date;
  readonly ids: readonly string[];
  readonly studentIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly status: Status;
}

const lock = prepareStatement<Values, StateRow>((db, given) =>
  db
    .insertInto('estimates')
    .columns([
      'school_id',
      'id',
      'student_id',
      'goal_id',
      'span',
      'weighted_sum',
      'weight',
      'weight_squares',
      'pieces',
      'status',
      'changed_at',
    ])
    .expression(
      db
        .selectFrom('classes as c')
        .innerJoin('goal_adoptions as a', (join) =>
          join
            .onRef('a.school_id', '=', 'c.school_id')
            .onRef('a.course_id', '=', 'c.course_id')
            .onRef('a.school_year', '=', 'c.school_year'),
        )
        .innerJoin(
          sql<{ id: string; student_id: string; goal_id: string }>`unnest(${given.ids}::uuid[],
            ${given.studentIds}::uuid[], ${given.goalIds}::uuid[])`.as<'w'>(sql`w(id, student_id, goal_id)`),
          (join) => join.onRef('w.goal_id', '=', 'a.goal_id'),
        )
        .select((e) => [
          'c.school_id',
          'w.id',
          'w.student_id',
          'w.goal_id',
          'c.school_year as span',
          e.lit(0).as('weighted_sum'),
          e.lit(0).as('weight'),
          e.lit(0).as('weight_squares'),
          e.lit(0).as('pieces'),
          sql<string>`${given.status}::text`.as('status'),
          sql<Date>`${given.now}::timestamptz`.as('changed_at'),
        ])
        .where('c.school_id', '=', given.schoolId)
        .where('c.id', '=', given.classId)
        .where((e) =>
          e.exists(
            e
              .selectFrom('enrollments as n')
              .select('n.id')
              .where('n.school_id', '=', given.schoolId)
              .where('n.class_id', '=', given.classId)
              .whereRef('n.student_id', '=', 'w.student_id')
              .where('n.from_on', '<=', given.today)
              .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', given.today)])),
          ),
        )
        // Always in one order, so that two that lock several never wait for each other.
        .orderBy('w.student_id')
        .orderBy('w.goal_id'),
    )
    // An update that changes nothing locks the row and answers with what the last holder left.
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'student_id', 'goal_id', 'span'])
        .doUpdateSet((e) => ({ changed_at: e.ref('estimates.changed_at') })),
    )
    .returning(['id', 'student_id', 'goal_id', 'span', ...stateColumns]),
);
