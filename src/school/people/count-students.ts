import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keptId } from './kept-id.ts';

/** How many students learn in a class today, each counted once. Throws NotFound for others than staff. */
export async function countStudents(school: InSchool, { by }: { by: Actor }): Promise<number> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const { students } = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.id', '=', 'n.student_id'),
    )
    .select((e) => e.fn.count<number>(keptId('s')).distinct().as('students'))
    .where('n.school_id', '=', school.id)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .executeTakeFirstOrThrow();
  return students;
}
