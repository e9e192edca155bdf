import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/** A leader has printed the sheet: its passwords are taken away before the hour is over. */
export async function emptyBatch(
  school: InSchool,
  { by, batchId }: { by: Actor; batchId: string },
): Promise<void> {
  const relation = mayChangeSignIns(by.standing);
  if (!relation || !isId(batchId)) throw new NotFound('There is no such page.');
  const batch = await school.db
    .selectFrom('account_batches')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', batchId)
    .executeTakeFirst();
  if (!batch) throw new NotFound('There is no such page.');
  if (!(await takeAway(school, { batchId, now: by.now }))) return;
  await writeAudit(school, by, { act: 'account.empty-sheet', relation, subject: 'sheet', ids: [batchId] });
}

/** Takes the sealed passwords of a batch away; answers whether there were any to take. */
export async function takeAway(
  school: InSchool,
  { batchId, now }: { batchId: string; now: Date },
): Promise<boolean> {
  const emptied = await school.db
    .updateTable('account_batches')
    .set({ emptied_at: now })
    .where('school_id', '=', school.id)
    .where('id', '=', batchId)
    .where('emptied_at', 'is', null)
    .executeTakeFirst();
  if (emptied.numUpdatedRows === 0n) return false;
  await school.db
    .updateTable('account_batch_people')
    .set({ sealed_password: null })
    .where('school_id', '=', school.id)
    .where('batch_id', '=', batchId)
    .execute();
  return true;
}
