import type { InSchool } from '#platform/db/in-school.ts';

/** How many messages of families of these students a member of staff has not read. Asks no permission. */
export async function countReplies(
  school: InSchool,
  { studentIds, readerId }: { studentIds: readonly string[]; readerId: string },
): Promise<number> {
  if (studentIds.length === 0) return 0;
  const { replies } = await school.db
    .selectFrom('threads as t')
    .innerJoin('thread_messages as m', (join) =>
      join.onRef('m.school_id', '=', 't.school_id').onRef('m.thread_id', '=', 't.id'),
    )
    .leftJoin('thread_readings as r', (join) =>
      join
        .onRef('r.school_id', '=', 'm.school_id')
        .onRef('r.message_id', '=', 'm.id')
        .on('r.school_id', '=', school.id)
        .on('r.reader_id', '=', readerId),
    )
    .select((e) => e.fn.countAll<number>().as('replies'))
    .where('t.school_id', '=', school.id)
    .where('t.student_id', 'in', studentIds)
    .whereRef('m.author_id', '=', 't.adult_id')
    .where('r.id', 'is', null)
    .executeTakeFirstOrThrow();
  return replies;
}
