import type { InSchool } from '#platform/db/in-school.ts';

/** Something that a unit does without. */
export interface LetGo {
  readonly letGoId: string;
  readonly what: string;
  readonly reason: string;
}

/** What units do without, by unit id, the first let go first. Asks no permission. */
export async function listLetGos(
  school: InSchool,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LetGo[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('unit_let_gos as l')
    .leftJoin('unit_let_go_returns as r', (join) =>
      join.onRef('r.school_id', '=', 'l.school_id').onRef('r.let_go_id', '=', 'l.id'),
    )
    .select(['l.unit_id as unitId', 'l.id as letGoId', 'l.what', 'l.reason'])
    .where('l.school_id', '=', school.id)
    .where('l.unit_id', 'in', [...unitIds])
    .where('r.id', 'is', null)
    .orderBy('l.let_at')
    .orderBy('l.id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, all]) => [
      unitId,
      all.map(({ letGoId, what, reason }) => ({ letGoId, what, reason })),
    ]),
  );
}
