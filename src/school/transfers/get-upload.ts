import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { canonicalJson } from '#platform/signing/canonical-json.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ReadPackage, readPackage } from './read-package.ts';

/**
 * A file that was kept, read and checked again: what the database gives back is trusted no more than the file was.
 * Throws NotFound for others than leaders, and where there is none.
 */
export async function getUpload(
  school: InSchool,
  { by, uploadId }: { by: Actor; uploadId: string },
): Promise<ReadPackage> {
  const row =
    mayTransfer(by.standing) && isId(uploadId)
      ? await school.db
          .selectFrom('transfer_uploads')
          .select('package')
          .where('school_id', '=', school.id)
          .where('id', '=', uploadId)
          .executeTakeFirst()
      : undefined;
  const read = row && readPackage(Buffer.from(canonicalJson(row.package)));
  if (!read || 'problem' in read) throw new NotFound('There is no such package.');
  return read.package;
}
