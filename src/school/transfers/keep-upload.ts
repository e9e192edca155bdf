import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type PackageProblem, readPackage } from './read-package.ts';

const DAY = 86_400_000;

/** Whether a file was kept to be looked at, or why it cannot be taken. */
export type Uploaded =
  | { readonly outcome: 'kept'; readonly uploadId: string }
  | { readonly outcome: 'refused'; readonly problem: PackageProblem | 'own-package' };

/**
 * Reads a file and keeps it until the leader has said whose it is; those of yesterday that nobody took in are thrown
 * away. A package of this school itself is none: its record is here. Throws NotFound for others than leaders.
 */
export async function keepUpload(
  school: InSchool,
  { by, bytes }: { by: Actor; bytes: Uint8Array },
): Promise<Uploaded> {
  if (!mayTransfer(by.standing)) throw new NotFound('There is no such page.');
  const read = readPackage(bytes);
  if ('problem' in read) return { outcome: 'refused', problem: read.problem };
  if (read.package.content.school.id === school.id) return { outcome: 'refused', problem: 'own-package' };
  await school.db
    .deleteFrom('transfer_uploads')
    .where('school_id', '=', school.id)
    .where('uploaded_at', '<', new Date(by.now.getTime() - DAY))
    .execute();
  const uploadId = newId();
  await school.db
    .insertInto('transfer_uploads')
    .values({
      school_id: school.id,
      id: uploadId,
      package: JSON.stringify(read.package.file),
      uploaded_by: by.standing.personId,
      uploaded_at: by.now,
    })
    .execute();
  return { outcome: 'kept', uploadId };
}

/** A file that was kept is thrown away. Throws NotFound for others than leaders, and where there is none. */
export async function dropUpload(
  school: InSchool,
  { by, uploadId }: { by: Actor; uploadId: string },
): Promise<void> {
  const dropped =
    mayTransfer(by.standing) && isId(uploadId)
      ? await school.db
          .deleteFrom('transfer_uploads')
          .where('school_id', '=', school.id)
          .where('id', '=', uploadId)
          .returning('id')
          .executeTakeFirst()
      : undefined;
  if (!dropped) throw new NotFound('There is no such package.');
}
