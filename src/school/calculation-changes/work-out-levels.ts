import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { replayCells } from '#school/merges/replay-cells.ts';
import { getChange } from './find-change.ts';
import { countCells, listCells } from './list-cells.ts';

/** Students worked out in one transaction. */
const AT_ONCE = 25;

/**
 * Works out anew every level that a change which is in force concerns. What is recorded meanwhile is worked out by the
 * new calculation already; done again from the start where it broke off, which changes nothing twice.
 */
export async function workOutLevels(
  database: Database,
  { schoolId, changeId, now }: { schoolId: string; changeId: string; now: () => Date },
): Promise<void> {
  const begun = await inSchool(database, schoolId, (school) => begin(school, changeId));
  if (!begun) return;
  const { goals, studentIds } = begun;
  for (let from = 0; from < studentIds.length; from += AT_ONCE) {
    const some = studentIds.slice(from, from + AT_ONCE);
    await inSchool(database, schoolId, async (school) => {
      const { wanted, kept } = await listCells(school, { studentIds: some, continuing: goals });
      await replayCells(school, { cells: [...wanted, ...kept], now: now() });
      await school.db
        .updateTable('calculation_changes')
        .set((e) => ({ worked_out: e('worked_out', '+', kept.length) }))
        .where('school_id', '=', school.id)
        .where('id', '=', changeId)
        .execute();
    });
  }
  await inSchool(database, schoolId, async (school) => {
    await school.db
      .updateTable('calculation_changes')
      .set({ applied_at: now() })
      .where('school_id', '=', school.id)
      .where('id', '=', changeId)
      .execute();
    await writeAudit(school, undefined, {
      act: 'calculation.work-out',
      relation: 'program',
      subject: 'calculation',
      ids: [changeId],
    });
  });
}

async function begin(school: InSchool, changeId: string) {
  const change = await getChange(school, changeId);
  if (change.state !== 'making') return undefined;
  if (change.goalIds.length === 0) return { goals: new Map<string, boolean>(), studentIds: [] };
  const goals = await school.db
    .selectFrom('goals')
    .select(['id', 'continuing'])
    .where('school_id', '=', school.id)
    .where('id', 'in', change.goalIds)
    .execute();
  const { cells, studentIds } = await countCells(
    school,
    goals.map(({ id }) => id),
  );
  await school.db
    .updateTable('calculation_changes')
    .set({ all_cells: cells, worked_out: 0 })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  return { goals: new Map(goals.map(({ id, continuing }) => [id, continuing])), studentIds };
}
