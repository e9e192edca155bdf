import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

const answers = z.union([
  z.object({ approved: z.array(z.string()) }).transform(({ approved }) => approved),
  z.object({ partId: z.string() }).transform(({ partId }) => [partId]),
]);

/** Which parts an act of this person decided on, by the id of its write: what its undo takes back. */
export async function findDecided(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<string[]> {
  const write = await school.db
    .selectFrom('writes')
    .select('answer')
    .where('school_id', '=', school.id)
    .where('id', '=', writeId)
    .where('made_by', '=', by.standing.personId)
    .where('act', 'in', ['message.approve', 'message.skip'])
    .executeTakeFirst();
  return write ? answers.parse(write.answer) : [];
}
