import { sql } from 'kysely';
import type { Mark } from '#core/focus/focus-facts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

interface Asked {
  readonly schoolId: string;
  readonly teacherId: string;
}

const select = prepareStatement<Asked, Mark>((db, given) =>
  db
    .selectFrom('focus_marks as m')
    .leftJoin('focus_mark_withdrawals as x', (join) =>
      join
        .onRef('x.school_id', '=', 'm.school_id')
        .onRef('x.mark_id', '=', 'm.id')
        .on('x.school_id', '=', given.schoolId),
    )
    .select((e) => [
      'm.student_id as studentId',
      'm.goal_id as goalId',
      sql<number>`(extract(epoch from max(${e.ref('m.known_until')})) * 1000)::float8`.as('knownUntil'),
      e.fn.max('m.seen_on').as('seenOn'),
    ])
    .where('m.school_id', '=', given.schoolId)
    .where('m.teacher_id', '=', given.teacherId)
    .where('x.id', 'is', null)
    .groupBy(['m.student_id', 'm.goal_id']),
);

/** What a teacher has seen of the queue, each student and goal once. One statement; asks no permission. */
export function listMarks(school: InSchool, { teacherId }: { teacherId: string }): Promise<Mark[]> {
  return select(school.db, { schoolId: school.id, teacherId });
}
