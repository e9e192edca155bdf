import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from './cell.ts';

/** A cell with the teacher's judgement that stands above its arithmetic; null where there is none. */
export interface OverriddenCell extends Cell {
  readonly override: { readonly level: number; readonly isShown: boolean } | null;
}

/**
 * Keeps beside the estimates of these cells what stands above them. The arithmetic is left as it is, and so is the
 * revision: what was reckoned meanwhile still holds.
 */
export async function setOverrides(
  school: InSchool,
  { now, cells }: { now: Date; cells: readonly OverriddenCell[] },
): Promise<void> {
  if (cells.length === 0) return;
  await school.db
    .updateTable('estimates as s')
    .from(
      sql<{
        student_id: string;
        goal_id: string;
        span: string;
        level: number | null;
        shown: boolean | null;
      }>`unnest(
        ${cells.map((cell) => cell.studentId)}::uuid[], ${cells.map((cell) => cell.goalId)}::uuid[],
        ${cells.map((cell) => cell.span)}::text[], ${cells.map(({ override }) => override?.level ?? null)}::smallint[],
        ${cells.map(({ override }) => override?.isShown ?? null)}::boolean[])`.as<'w'>(
        sql`w(student_id, goal_id, span, level, shown)`,
      ),
    )
    .set((e) => ({
      override_level: e.ref('w.level'),
      override_shown: e.ref('w.shown'),
      changed_at: now,
    }))
    .where('s.school_id', '=', school.id)
    .whereRef('s.student_id', '=', 'w.student_id')
    .whereRef('s.goal_id', '=', 'w.goal_id')
    .whereRef('s.span', '=', 'w.span')
    .where((e) =>
      e.or([
        sql<boolean>`${e.ref('s.override_level')} is distinct from ${e.ref('w.level')}`,
        sql<boolean>`${e.ref('s.override_shown')} is distinct from ${e.ref('w.shown')}`,
      ]),
    )
    .execute();
}
