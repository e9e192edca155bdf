import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A write of the actor's own, with what it answered. Throws NotFound where there is none. */
export async function findWrite(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<{ readonly act: string; readonly answer: unknown }> {
  const write = isId(writeId)
    ? await school.db
        .selectFrom('writes')
        .select(['act', 'answer'])
        .where('school_id', '=', school.id)
        .where('id', '=', writeId)
        .where('made_by', '=', by.standing.personId)
        .executeTakeFirst()
    : undefined;
  if (!write) throw new NotFound('There is nothing to undo.');
  return write;
}
