import { type StudentReach, studentReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { isInReach } from './is-in-reach.ts';

/**
 * Every student, of today or of before, whose record the actor may read today, by id. The statement itself is the
 * filter: it takes the same reach that `mayReadRecord` decides one student by.
 */
export async function listStudentsInReach(
  school: InSchool,
  { by, reach = studentReach(by.standing) }: { by: Actor; reach?: StudentReach },
): Promise<Set<string>> {
  const { today } = by.standing;
  const rows = await school.db
    .selectFrom('people as p')
    .select('p.id')
    .where('p.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where(isInReach(school, { reach, today, id: 'p.id' }))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
