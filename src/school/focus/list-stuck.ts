import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { spanOf } from '#school/calculations/span-of.ts';

/** A student and a goal whose newest two pieces do not show it. */
export interface StuckCell {
  readonly studentId: string;
  readonly goalId: string;
  /** When the two were recorded, the newest first, in milliseconds since 1970 */
  readonly recordedAt: readonly number[];
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly since: string;
  readonly scaleVersionId: string;
  readonly cut: number;
}

// A piece is taken at the best that anybody has said of it, so that what is called stuck is so by every judge.
const select = prepareStatement<Asked, StuckCell>((db, given) =>
  db
    .with('pieces', (part) =>
      part
        .selectFrom('evidence as e')
        .leftJoin('evidence_withdrawals as x', (join) =>
          join
            .onRef('x.school_id', '=', 'e.school_id')
            .onRef('x.evidence_id', '=', 'e.id')
            .on('x.school_id', '=', given.schoolId),
        )
        .leftJoin('people as p', (join) =>
          join
            .onRef('p.school_id', '=', 'e.school_id')
            .onRef('p.id', '=', 'e.student_id')
            .on('p.alias_of', 'is not', null),
        )
        .select((e) => [
          e.fn.coalesce('p.alias_of', 'e.student_id').as('student_id'),
          'e.goal_id',
          e.fn.max('e.span').as('span'),
          e.fn.max('e.level').as('best'),
          e.fn.max('e.worked_on').as('worked_on'),
          e.fn.max('e.recorded_at').as('recorded_at'),
        ])
        .where('e.school_id', '=', given.schoolId)
        .where('e.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
        .where('e.recorded_at', '>=', sql<Date>`${given.since}::timestamptz`)
        .where('e.scale_version_id', '=', given.scaleVersionId)
        .where('x.id', 'is', null)
        .groupBy((e) => [e.fn.coalesce('p.alias_of', 'e.student_id'), 'e.goal_id', 'e.occasion_id']),
    )
    .with('cells', (part) =>
      part
        .selectFrom('pieces as i')
        .select((e) => [
          'i.student_id',
          'i.goal_id',
          e.fn.max('i.span').as('span'),
          sql<
            number[]
          >`(array_agg(${e.ref('i.best')} order by ${e.ref('i.worked_on')} desc, ${e.ref('i.recorded_at')} desc))[1:2]`.as(
            'best',
          ),
          sql<
            number[]
          >`(array_agg((extract(epoch from ${e.ref('i.recorded_at')}) * 1000)::float8 order by ${e.ref('i.worked_on')} desc, ${e.ref('i.recorded_at')} desc))[1:2]`.as(
            'recorded',
          ),
        ])
        .groupBy(['i.student_id', 'i.goal_id'])
        .having((e) => e.fn.countAll(), '>', 1),
    )
    .selectFrom('cells as c')
    .innerJoin('goals as g', (join) =>
      join.on('g.school_id', '=', given.schoolId).onRef('g.id', '=', 'c.goal_id'),
    )
    .innerJoin('estimates as s', (join) =>
      join
        .on('s.school_id', '=', given.schoolId)
        .onRef('s.student_id', '=', 'c.student_id')
        .onRef('s.goal_id', '=', 'c.goal_id')
        .on((e) => e('s.span', '=', spanOf(e.ref('g.continuing'), e.ref('c.span').$castTo<string>()))),
    )
    .select(['c.student_id as studentId', 'c.goal_id as goalId', 'c.recorded as recordedAt'])
    .where(sql<boolean>`${given.cut}::int > all(${sql.ref('c.best')})`)
    .where('s.status', '<>', 'shown')
    .where((e) => e.or([e('s.override_shown', 'is', null), e('s.override_shown', '=', false)])),
);

/**
 * The students and goals of these classes whose newest two pieces recorded since a day, by day of work, do not show the
 * goal, where it does not count as shown. Only judgements on the scale of today are asked. One statement; asks no
 * permission.
 */
export function listStuck(
  school: InSchool,
  ask: { classIds: readonly string[]; since: string; scale: { readonly id: string; readonly cut: number } },
): Promise<StuckCell[]> {
  const { classIds, since, scale } = ask;
  return select(school.db, {
    schoolId: school.id,
    classIds,
    since,
    scaleVersionId: scale.id,
    cut: scale.cut,
  });
}
