import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

const answers = z.union([
  z.object({ approved: z.array(z.string()) }).transform(({ approved }) => approved),
  z.object({ partId: z.string() }).transform(({ partId }) => [partId]),
]);

/** Which parts an act of this person was about, by the id of its write; undefined where there is no such act. */
export async function findDecided(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<{ act: string; partIds: string[] } | undefined> {
  if (!isId(writeId)) return undefined;
  const write = await school.db
    .selectFrom('writes')
    .select(['act', 'answer'])
    .where('school_id', '=', school.id)
    .where('id', '=', writeId)
    .where('made_by', '=', by.standing.personId)
    .where('act', 'in', ['message.approve', 'message.skip', 'message.edit'])
    .executeTakeFirst();
  return write && { act: write.act, partIds: answers.parse(write.answer) };
}
