import { studentReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/**
 * Every student, of today or of before, whose record the actor may read today, by id. The statement itself is the
 * filter: it takes the same reach that `mayReadRecord` decides one student by.
 */
export async function listStudentsInReach(school: InSchool, { by }: { by: Actor }): Promise<Set<string>> {
  const { today } = by.standing;
  const { all, classIds, studentIds } = studentReach(by.standing);
  const rows = await school.db
    .selectFrom('people as p')
    .select('p.id')
    .where('p.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where((e) =>
      e.exists(
        e
          .selectFrom('person_roles as r')
          .select('r.id')
          .where('r.school_id', '=', school.id)
          .whereRef('r.person_id', '=', 'p.id')
          .where('r.role', '=', 'student'),
      ),
    )
    .where((e) =>
      e.or([
        e.lit(all),
        ...(studentIds.length > 0 ? [e('p.id', 'in', studentIds)] : []),
        ...(classIds.length > 0
          ? [
              e.exists(
                e
                  .selectFrom('enrollments as n')
                  .select('n.id')
                  .where('n.school_id', '=', school.id)
                  .whereRef('n.student_id', '=', 'p.id')
                  .where('n.class_id', 'in', classIds)
                  .where('n.from_on', '<=', today)
                  .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)])),
              ),
            ]
          : []),
      ]),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
