import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** On which day a student was last spoken to, where the queue does not know it from recent feedback. */
export interface Spoken {
  readonly studentId: string;
  readonly on: string;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly studentIds: readonly string[];
  readonly timeZone: string;
}

const select = prepareStatement<Asked, Spoken>((db, given) => {
  const feedback = db
    .selectFrom('feedback as f')
    .leftJoin('feedback_withdrawals as x', (join) =>
      join
        .onRef('x.school_id', '=', 'f.school_id')
        .onRef('x.feedback_id', '=', 'f.id')
        .on('x.school_id', '=', given.schoolId),
    )
    .select((e) => ['f.student_id as studentId', e.fn.max('f.given_on').as('on')])
    .where('f.school_id', '=', given.schoolId)
    .where('f.student_id', '=', sql<string>`any(${given.studentIds}::uuid[])`)
    .where('f.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('x.id', 'is', null)
    .groupBy('f.student_id');
  const letters = db
    .selectFrom('threads as t')
    .innerJoin('thread_messages as m', (join) =>
      join.onRef('m.school_id', '=', 't.school_id').onRef('m.thread_id', '=', 't.id'),
    )
    .innerJoin('class_staff as s', (join) =>
      join
        .onRef('s.school_id', '=', 'm.school_id')
        .onRef('s.person_id', '=', 'm.author_id')
        .on('s.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`),
    )
    .select((e) => [
      't.student_id as studentId',
      sql<string>`max((${e.ref('m.sent_at')} at time zone ${given.timeZone})::date)`.as('on'),
    ])
    .where('t.school_id', '=', given.schoolId)
    .where('t.student_id', '=', sql<string>`any(${given.studentIds}::uuid[])`)
    .whereRef('m.author_id', '<>', 't.adult_id')
    .groupBy('t.student_id');
  return feedback.unionAll(letters);
});

/**
 * On which day these students last had feedback in these classes, or their family an answer from somebody who teaches
 * them. At most two rows a student; one statement; asks no permission.
 */
export async function listSpoken(
  school: InSchool,
  ask: { classIds: readonly string[]; studentIds: readonly string[]; timeZone: string },
): Promise<Spoken[]> {
  const { classIds, studentIds, timeZone } = ask;
  if (studentIds.length === 0) return [];
  return select(school.db, { schoolId: school.id, classIds, studentIds, timeZone });
}
