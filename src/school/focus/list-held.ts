import { sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { spanOf } from '#school/calculations/span-of.ts';

/** A student, a goal, and the year of its adoption. */
export interface AskedCell {
  readonly studentId: string;
  readonly goalId: string;
  readonly year: string;
}

/** What holds of a student and a goal, and when a teacher last judged. */
export interface HeldCell {
  readonly held: HeldEstimate;
  /** Milliseconds since 1970; null where nobody has */
  readonly judgedAt: number | null;
}

interface Asked {
  readonly schoolId: string;
  readonly count: number;
  readonly studentIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly years: readonly string[];
}

interface Row {
  readonly studentId: string;
  readonly goalId: string;
  readonly status: string | null;
  readonly word: number | null;
  readonly overrideLevel: number | null;
  readonly overrideShown: boolean | null;
  readonly judgedAt: number | null;
}

const select = prepareStatement<Asked, Row>((db, given) =>
  db
    // The limit changes nothing, but lets PostgreSQL expect few rows: with many it would plan anew each time.
    .selectFrom(
      sql<{
        student_id: string;
        goal_id: string;
        year: string;
      }>`(select * from unnest(${given.studentIds}::uuid[],
        ${given.goalIds}::uuid[], ${given.years}::text[]) limit ${given.count})`.as<'w'>(
        sql`w(student_id, goal_id, year)`,
      ),
    )
    .innerJoin('goals as g', (join) =>
      join.on('g.school_id', '=', given.schoolId).onRef('g.id', '=', 'w.goal_id'),
    )
    .leftJoin('estimates as s', (join) =>
      join
        .on('s.school_id', '=', given.schoolId)
        .onRef('s.student_id', '=', 'w.student_id')
        .onRef('s.goal_id', '=', 'w.goal_id')
        .on((e) => e('s.span', '=', spanOf(e.ref('g.continuing'), e.ref('w.year')))),
    )
    .select(['w.student_id as studentId', 'w.goal_id as goalId', 's.status', 's.word'])
    .select(['s.override_level as overrideLevel', 's.override_shown as overrideShown'])
    .select((e) =>
      e
        .selectFrom('evidence as v')
        .leftJoin('evidence_withdrawals as x', (join) =>
          join
            .onRef('x.school_id', '=', 'v.school_id')
            .onRef('x.evidence_id', '=', 'v.id')
            .on('x.school_id', '=', given.schoolId),
        )
        .select((of) =>
          sql<number>`(extract(epoch from max(${of.ref('v.recorded_at')})) * 1000)::float8`.as('at'),
        )
        .where('v.school_id', '=', given.schoolId)
        .whereRef('v.student_id', '=', 'w.student_id')
        .whereRef('v.goal_id', '=', 'w.goal_id')
        .where('x.id', 'is', null)
        .as('judgedAt'),
    ),
);

/** What holds of these students and goals, by "student goal". One statement; asks no permission. */
export async function listHeld(
  school: InSchool,
  cells: readonly AskedCell[],
): Promise<Map<string, HeldCell>> {
  if (cells.length === 0) return new Map();
  const rows = await select(school.db, {
    schoolId: school.id,
    count: cells.length,
    studentIds: cells.map(({ studentId }) => studentId),
    goalIds: cells.map(({ goalId }) => goalId),
    years: cells.map(({ year }) => year),
  });
  return new Map(
    rows.map(({ studentId, goalId, judgedAt, ...estimate }) => [
      `${studentId} ${goalId}`,
      { judgedAt, held: holdEstimate({ ...estimate, status: (estimate.status ?? 'no-evidence') as Status }) },
    ]),
  );
}
