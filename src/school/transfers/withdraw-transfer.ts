import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/**
 * A package is shown beside nobody's record any more; nothing else changes, since nothing was reckoned from it. Twice
 * is as once. Throws NotFound for others than leaders, and where there is none.
 */
export async function withdrawTransfer(
  school: InSchool,
  { by, transferId }: { by: Actor; transferId: string },
): Promise<{ studentId: string }> {
  const transfer =
    mayTransfer(by.standing) && isId(transferId)
      ? await school.db
          .selectFrom('transfers_in')
          .select(['student_id as studentId', 'withdrawn_at as withdrawnAt'])
          .where('school_id', '=', school.id)
          .where('id', '=', transferId)
          .executeTakeFirst()
      : undefined;
  if (!transfer) throw new NotFound('There is no such package.');
  const { studentId, withdrawnAt } = transfer;
  if (withdrawnAt !== null) return { studentId };
  await school.db
    .updateTable('transfers_in')
    .set({ withdrawn_by: by.standing.personId, withdrawn_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', transferId)
    .execute();
  await writeAudit(school, by, {
    act: 'transfer.withdraw',
    relation: 'leads',
    subject: 'student',
    ids: [studentId],
    detail: { transfer: transferId },
  });
  return { studentId };
}
