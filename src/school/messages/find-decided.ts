import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

const approval = z.object({ approved: z.array(z.string()) });
const skip = z.object({ partId: z.string() });
const edit = z.object({ partId: z.string(), versionId: z.string() });

/** What an act of this person decided. */
type Decided =
  | { readonly kind: 'decided'; readonly partIds: readonly string[] }
  | { readonly kind: 'edited'; readonly partId: string; readonly versionId: string };

/** What an act of this person did, by the id of its write; undefined where there is no such act. */
export async function findDecided(
  school: InSchool,
  { by, writeId }: { by: Actor; writeId: string },
): Promise<Decided | undefined> {
  if (!isId(writeId)) return undefined;
  const write = await school.db
    .selectFrom('writes')
    .select(['act', 'answer'])
    .where('school_id', '=', school.id)
    .where('id', '=', writeId)
    .where('made_by', '=', by.standing.personId)
    .where('act', 'in', ['message.approve', 'message.skip', 'message.edit'])
    .executeTakeFirst();
  switch (write?.act) {
    case undefined:
      return undefined;
    case 'message.edit':
      return { kind: 'edited', ...edit.parse(write?.answer) };
    case 'message.approve':
      return { kind: 'decided', partIds: approval.parse(write?.answer).approved };
    default:
      return { kind: 'decided', partIds: [skip.parse(write?.answer).partId] };
  }
}
