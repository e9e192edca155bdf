import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPeople } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';
import { levelReader } from '#school/scales/level-reader.ts';

/** A teacher's judgement on top of an estimate, standing or not. */
export interface RecordedOverride {
  readonly id: string;
  /** The person kept, where it was made of an alias */
  readonly studentId: string;
  readonly goalId: string;
  readonly span: string;
  /** As the newest scale reads it */
  readonly level: number;
  /** As the teacher wrote it */
  readonly reason: string;
  readonly madeById: string;
  /** Milliseconds since 1970, as is `withdrawnAt` */
  readonly madeAt: number;
  readonly withdrawnAt: number | null;
  readonly withdrawnById: string | null;
}

/**
 * Every override that was ever made of these students, under any of their ids; of one goal, or of all. Asks no
 * permission.
 */
export async function listOverrides(
  school: InSchool,
  ask: { studentIds: readonly string[]; goalIds?: readonly string[] | undefined },
): Promise<RecordedOverride[]> {
  const { studentIds, goalIds } = ask;
  if (studentIds.length === 0 || goalIds?.length === 0) return [];
  const rows = await school.db
    .selectFrom('overrides as o')
    .leftJoin('override_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'o.school_id').onRef('x.override_id', '=', 'o.id'),
    )
    .select(['o.id', 'o.student_id as studentId', 'o.goal_id as goalId', 'o.span', 'o.level', 'o.reason'])
    .select(['o.scale_version_id as scaleVersionId', 'o.made_by as madeById', 'o.made_at as madeAt'])
    .select(['x.withdrawn_at as withdrawnAt', 'x.withdrawn_by as withdrawnById'])
    .where('o.school_id', '=', school.id)
    .where('o.student_id', '=', idsOfPeople(school, [...studentIds]))
    .$if(goalIds !== undefined, (some) => some.where('o.goal_id', 'in', [...(goalIds ?? [])]))
    .orderBy('o.made_at')
    .orderBy('o.id')
    .execute();
  if (rows.length === 0) return [];
  const { keptOf } = await samePeople(
    school,
    rows.map(({ studentId }) => studentId),
  );
  const readLevel = await levelReader(
    school,
    rows.map(({ scaleVersionId }) => scaleVersionId),
  );
  return rows.map((row) => ({
    id: row.id,
    studentId: keptOf(row.studentId),
    goalId: row.goalId,
    span: row.span,
    level: readLevel(row),
    reason: row.reason,
    madeById: row.madeById,
    madeAt: row.madeAt.getTime(),
    withdrawnAt: row.withdrawnAt?.getTime() ?? null,
    withdrawnById: row.withdrawnById,
  }));
}

/** The overrides of one cell: of every span, where its estimate goes on over the years. */
export function overridesOfCell(
  overrides: readonly RecordedOverride[],
  { studentId, goalId, span }: { studentId: string; goalId: string; span: string },
): RecordedOverride[] {
  return overrides.filter(
    (each) =>
      each.studentId === studentId && each.goalId === goalId && (span === 'continuing' || each.span === span),
  );
}
