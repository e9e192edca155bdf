import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';

/**
 * How many messages of families of these students a member of staff has not read; their own children's are not
 * theirs as staff. Asks no other permission.
 */
export async function countReplies(
  school: InSchool,
  { by, studentIds: asked }: { by: Actor; studentIds: readonly string[] },
): Promise<number> {
  const { personId, guards } = by.standing;
  const studentIds = asked.filter((id) => !guards.some(({ studentId }) => studentId === id));
  if (studentIds.length === 0) return 0;
  const people = await samePeople(school, studentIds);
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
        .on('r.reader_id', '=', idsOfPerson(school, personId)),
    )
    .select((e) => e.fn.count<number>('m.id').distinct().as('replies'))
    .where('t.school_id', '=', school.id)
    .where('t.student_id', 'in', people.all)
    .whereRef('m.author_id', '=', 't.adult_id')
    .where('r.id', 'is', null)
    .executeTakeFirstOrThrow();
  return replies;
}
