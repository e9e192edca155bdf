import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How many students learn in a class today, each counted once. Throws NotFound for others than staff. */
export async function countStudents(school: InSchool, { by }: { by: Actor }): Promise<number> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const { students } = await school.db
    .selectFrom('enrollments')
    .select((e) => e.fn.count<number>('student_id').distinct().as('students'))
    .where('school_id', '=', school.id)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .executeTakeFirstOrThrow();
  return students;
}
