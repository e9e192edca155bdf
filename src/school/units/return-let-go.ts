import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { insertLetGo } from './let-go.ts';
import { permitPlanningUnit } from './permit-unit.ts';

interface Named {
  readonly by: Actor;
  readonly unitId: string;
  readonly letGoId: string;
}

/** Brings back what a unit had let go of; `letGoAgain` undoes it. Doing it twice is doing it once. */
export async function returnLetGo(school: InSchool, { by, unitId, letGoId }: Named): Promise<void> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const before = await findLetGo(school, { unitId, letGoId });
  if (before.returned) return;
  await school.db
    .insertInto('unit_let_go_returns')
    .values({
      school_id: school.id,
      id: newId(),
      let_go_id: letGoId,
      returned_by: by.standing.personId,
      returned_at: by.now,
    })
    .onConflict((clash) => clash.columns(['school_id', 'let_go_id']).doNothing())
    .execute();
  await writeAudit(school, by, { act: 'unit.return-let-go', relation, subject: 'unit', ids: [unitId] });
}

/** Lets go once more of what came back, with the same words, as a row of its own. */
export async function letGoAgain(
  school: InSchool,
  { by, unitId, letGoId }: Named,
): Promise<{ letGoId: string }> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const { what, reason, returned } = await findLetGo(school, { unitId, letGoId });
  if (!returned) return { letGoId };
  const again = await insertLetGo(school, { by, unitId, what, reason });
  await writeAudit(school, by, { act: 'unit.let-go', relation, subject: 'unit', ids: [unitId] });
  return { letGoId: again };
}

async function findLetGo(school: InSchool, { unitId, letGoId }: { unitId: string; letGoId: string }) {
  const row = await school.db
    .selectFrom('unit_let_gos as l')
    .leftJoin('unit_let_go_returns as r', (join) =>
      join.onRef('r.school_id', '=', 'l.school_id').onRef('r.let_go_id', '=', 'l.id'),
    )
    .select(['l.what', 'l.reason', 'r.id as returnId'])
    .where('l.school_id', '=', school.id)
    .where('l.id', '=', letGoId)
    .where('l.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such thing in this unit.');
  return { what: row.what, reason: row.reason, returned: row.returnId !== null };
}
