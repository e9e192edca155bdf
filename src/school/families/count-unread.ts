import { mayOpenClass } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';

/**
 * How many conversations about students of a class hold something the actor has not read. Those about their own
 * children are not theirs as staff.
 */
export async function countUnread(
  school: InSchool,
  { by, classId }: { by: Actor; classId: string },
): Promise<number> {
  const { personId, today, guards } = by.standing;
  if (!mayOpenClass(by.standing, classId)) return 0;
  const ownChildren = (
    await samePeople(
      school,
      guards.map(({ studentId }) => studentId),
    )
  ).all;
  const { unread } = await school.db
    .selectFrom('threads as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 't.school_id').onRef('p.id', '=', 't.student_id'),
    )
    .innerJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .on((e) => e('n.student_id', '=', e.fn.coalesce('p.alias_of', 'p.id'))),
    )
    .innerJoin('thread_messages as m', (join) =>
      join
        .onRef('m.school_id', '=', 't.school_id')
        .onRef('m.thread_id', '=', 't.id')
        .onRef('m.author_id', '=', 't.adult_id'),
    )
    .leftJoin('thread_readings as r', (join) =>
      join
        .onRef('r.school_id', '=', 'm.school_id')
        .onRef('r.message_id', '=', 'm.id')
        .on('r.school_id', '=', school.id)
        .on('r.reader_id', '=', idsOfPerson(school, personId)),
    )
    .select((e) => e.fn.count<number>('t.id').distinct().as('unread'))
    .where('t.school_id', '=', school.id)
    .$if(ownChildren.length > 0, (some) => some.where('t.student_id', 'not in', ownChildren))
    .where('n.class_id', '=', classId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('r.id', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}
