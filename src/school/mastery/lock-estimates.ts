import { sql } from 'kysely';
import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { type Cell, stateColumns, stateOf } from './estimate-columns.ts';

/** An estimate that nobody else can change until this transaction ends. */
export interface LockedEstimate extends Cell {
  readonly id: string;
  readonly state: RecencyState;
}

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
  const wanted = sql<{
    id: string;
    student_id: string;
    goal_id: string;
  }>`unnest(${pairs.map(() => newId())}::uuid[],
    ${pairs.map((pair) => pair.studentId)}::uuid[], ${pairs.map((pair) => pair.goalId)}::uuid[])`;
  const rows = await school.db
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
      school.db
        .selectFrom('classes as c')
        .innerJoin('goal_adoptions as a', (join) =>
          join
            .onRef('a.school_id', '=', 'c.school_id')
            .onRef('a.course_id', '=', 'c.course_id')
            .onRef('a.school_year', '=', 'c.school_year'),
        )
        .innerJoin(wanted.as<'w'>(sql`w(id, student_id, goal_id)`), (join) =>
          join.onRef('w.goal_id', '=', 'a.goal_id'),
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
          e.val('no-evidence').as('status'),
          sql<Date>`${now}::timestamptz`.as('changed_at'),
        ])
        .where('c.school_id', '=', school.id)
        .where('c.id', '=', classId)
        .where((e) =>
          e.exists(
            e
              .selectFrom('enrollments as n')
              .select('n.id')
              .where('n.school_id', '=', school.id)
              .where('n.class_id', '=', classId)
              .whereRef('n.student_id', '=', 'w.student_id')
              .where('n.from_on', '<=', today)
              .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)])),
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
    .returning(['id', 'student_id', 'goal_id', 'span', ...stateColumns])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    studentId: row.student_id,
    goalId: row.goal_id,
    span: row.span,
    state: stateOf(row),
  }));
}

/** Locks the estimates of cells that have evidence already. */
export async function lockCells(school: InSchool, cells: readonly Cell[]): Promise<LockedEstimate[]> {
  const rows = await school.db
    .selectFrom('estimates as s')
    .innerJoin(
      sql<{ student_id: string; goal_id: string; span: string }>`unnest(
        ${cells.map((cell) => cell.studentId)}::uuid[], ${cells.map((cell) => cell.goalId)}::uuid[],
        ${cells.map((cell) => cell.span)}::text[])`.as<'w'>(sql`w(student_id, goal_id, span)`),
      (join) =>
        join
          .onRef('w.student_id', '=', 's.student_id')
          .onRef('w.goal_id', '=', 's.goal_id')
          .onRef('w.span', '=', 's.span'),
    )
    .select([
      's.id',
      's.student_id',
      's.goal_id',
      's.span',
      's.weighted_sum',
      's.weight',
      's.weight_squares',
      's.pieces',
      's.last_on',
    ])
    .where('s.school_id', '=', school.id)
    .orderBy('s.student_id')
    .orderBy('s.goal_id')
    .forUpdate('s')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    studentId: row.student_id,
    goalId: row.goal_id,
    span: row.span,
    state: stateOf(row),
  }));
}
