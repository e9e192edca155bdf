import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** How many drafts of a week wait, in a class. */
export interface ToApprove {
  readonly classId: string;
  readonly drafts: number;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly week: string;
  readonly today: string;
}

const select = prepareStatement<Asked, ToApprove>((db, given) =>
  db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('message_parts as p', (join) =>
      join
        .onRef('p.school_id', '=', 'n.school_id')
        .onRef('p.student_id', '=', 'n.student_id')
        .onRef('p.course_id', '=', 'c.course_id')
        .on('p.week_on', '=', given.week),
    )
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('message_part_versions as v')
          .select(['v.id', sql<string>`${e.ref('v.content' as never)} ->> 'kind'`.as('kind')])
          .where('v.school_id', '=', given.schoolId)
          .whereRef('v.part_id', '=', 'p.id')
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('message_part_decisions as d')
          .select(['d.decision', 'd.version_id'])
          .where('d.school_id', '=', given.schoolId)
          .whereRef('d.part_id', '=', 'p.id')
          .orderBy('d.decided_at', 'desc')
          .orderBy('d.id', 'desc')
          .limit(1)
          .as('decided'),
      (join) => join.onTrue(),
    )
    .select((e) => ['c.id as classId', e.fn.count<number>('p.id').distinct().as('drafts')])
    .where('c.school_id', '=', given.schoolId)
    .where('n.school_id', '=', given.schoolId)
    .where('p.school_id', '=', given.schoolId)
    .where('c.id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('n.from_on', '<=', given.today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', given.today)]))
    .where('version.kind', '=', 'draft')
    .where((e) =>
      e.or([
        e('decided.decision', 'is', null),
        e('decided.decision', '=', 'taken-back'),
        e('decided.version_id', '<>', e.ref('version.id')),
      ]),
    )
    .groupBy('c.id'),
);

/**
 * How many message parts of a week wait for a decision in each of these classes; a class with none has no row. A part
 * that was approved, and rests on what was withdrawn since, is counted on its own page only. One statement however many
 * classes; asks no permission.
 */
export async function countToApprove(
  school: InSchool,
  { classIds, week, today }: { classIds: readonly string[]; week: string; today: string },
): Promise<ToApprove[]> {
  if (classIds.length === 0) return [];
  return select(school.db, { schoolId: school.id, classIds, week, today });
}
