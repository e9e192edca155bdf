import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { lockPart } from './lock-part.ts';
import { permitPart } from './permit-parts.ts';
import { listPartsOut } from './take-back-parts.ts';

/**
 * Puts a part back to the version before `versionId`, as a new version. Throws NotFound where the part is not
 * theirs, Conflict where somebody changed it since, there is no earlier version, or it has gone out.
 */
export async function undoEdit(
  school: InSchool,
  { by, writeId, partId, versionId }: { by: Actor; writeId: string; partId: string; versionId: string },
): Promise<{ versionId: string }> {
  const { relation } = await permitPart(school, by, partId);
  return applyOnce(
    school,
    by,
    { writeId, act: 'message.undo-edit', request: { partId, versionId } },
    async () => {
      const part = await lockPart(school, partId);
      if (part.versionId !== versionId)
        throw new Conflict('Somebody changed this message since. Open it again and look at both.');
      const before = await school.db
        .selectFrom('message_part_versions')
        .select(['content', 'made_by'])
        .where('school_id', '=', school.id)
        .where('part_id', '=', partId)
        .where('ordinal', '=', part.ordinal - 1)
        .executeTakeFirst();
      if (!before || (await listPartsOut(school, [partId])).size > 0)
        throw new Conflict(
          'There is nothing to undo: the message is as it was drafted, or has already gone out.',
        );
      const id = newId();
      await school.db
        .insertInto('message_part_versions')
        .values({
          school_id: school.id,
          id,
          part_id: partId,
          ordinal: part.ordinal + 1,
          content: JSON.stringify(before.content),
          made_by: before.made_by,
        })
        .execute();
      await writeAudit(school, by, {
        act: 'message.undo-edit',
        relation,
        subject: 'message part',
        ids: [partId],
      });
      return { versionId: id };
    },
  );
}
