import { expressionBuilder, sql } from 'kysely';
import type { StudentReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/**
 * An expression: the person of this column is a student, of today or of before, within a reach. The statement itself is
 * the filter.
 */
export function isInReach(
  school: InSchool,
  { reach, today, id }: { reach: StudentReach; today: string; id: string },
) {
  const e = expressionBuilder<DB, never>();
  const personId = sql.ref<string>(id);
  const { all, classIds, studentIds } = reach;
  const isStudent = school.db
    .selectFrom('person_roles as r')
    .select('r.id')
    .where('r.school_id', '=', school.id)
    .where('r.person_id', '=', personId)
    .where('r.role', '=', 'student');
  const learns = (ids: readonly string[]) =>
    school.db
      .selectFrom('enrollments as n')
      .select('n.id')
      .where('n.school_id', '=', school.id)
      .where('n.student_id', '=', personId)
      .where('n.class_id', 'in', [...ids])
      .where('n.from_on', '<=', today)
      .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)]));
  return e.and([
    e.exists(isStudent),
    e.or([
      e.lit(all),
      ...(studentIds.length > 0 ? [e(personId, 'in', [...studentIds])] : []),
      ...(classIds.length > 0 ? [e.exists(learns(classIds))] : []),
    ]),
  ]);
}
