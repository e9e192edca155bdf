import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from './changes/make-change.ts';
import { checkDay } from './check-day.ts';
import { getSchoolClass } from './get-school-class.ts';
import { listEnrollments } from './list-enrollments.ts';
import { permitRoster } from './permit-roster.ts';
import { beginning } from './roster-steps.ts';

/** Who was added, and who was in the class already. */
export interface EnrollOutcome {
  readonly added: number;
  readonly already: number;
  /** Undoes it; null where nobody was added */
  readonly changeId: string | null;
}

/**
 * Puts students into a class from a day on, several at once. Throws NotFound where one of them is no student of the
 * school on that day, Invalid with a day on which the class does not meet or where nobody was chosen.
 */
export async function enrollStudents(
  school: InSchool,
  enrolling: { by: Actor; classId: string; studentIds: readonly string[]; fromOn: string },
): Promise<EnrollOutcome> {
  const { by, classId } = enrolling;
  const relation = permitRoster(by);
  const klass = await getSchoolClass(school, classId);
  const studentIds = [...new Set(enrolling.studentIds)];
  if (studentIds.length === 0) throw new Invalid([{ field: 'students', problem: 'choose-one' }]);
  const day = await checkDay(school, klass, { field: 'from', text: enrolling.fromOn });
  await checkStudents(school, studentIds, day);
  const there = await listEnrollments(school, { classId, studentIds, from: day });
  const already = new Set(there.map(({ row }) => row.student_id));
  const added = studentIds.filter((id) => !already.has(id));
  if (added.length === 0) return { added: 0, already: already.size, changeId: null };
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.enroll',
    subject: 'student',
    ids: added,
    detail: { class: classId, from: day },
    steps: added.map((studentId) => beginning({ classId, studentId, day })),
  });
  return { added: added.length, already: already.size, changeId };
}

async function checkStudents(school: InSchool, studentIds: readonly string[], day: string): Promise<void> {
  const { found } = await school.db
    .selectFrom('people as p')
    .innerJoin('person_roles as r', (join) =>
      join.onRef('r.school_id', '=', 'p.school_id').onRef('r.person_id', '=', 'p.id'),
    )
    .select((e) => e.fn.count<number>('p.id').distinct().as('found'))
    .where('p.school_id', '=', school.id)
    .where('p.id', 'in', studentIds)
    .where('r.role', '=', 'student')
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', day)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', day)]))
    .executeTakeFirstOrThrow();
  if (Number(found) !== studentIds.length) throw new NotFound('There is no such student.');
}
