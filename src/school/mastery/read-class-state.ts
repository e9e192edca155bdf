import { mayOpenClass } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/**
 * A short text that is another one whenever an estimate of a student of the class has changed, whoever changed it and
 * in whichever process; it says nothing about anybody. Throws NotFound where the class is not the actor's.
 */
export async function readClassState(
  school: InSchool,
  { by, classId }: { by: Actor; classId: string },
): Promise<string> {
  if (!mayOpenClass(by.standing, classId)) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  const state = await school.db
    .selectFrom('estimates as e')
    .select(({ fn }) => [
      fn.countAll<number>().as('cells'),
      fn.sum<number>('e.revision').as('changes'),
      fn.max('e.changed_at').as('last'),
      // Two teachers may set and take back overrides within one tick of a clock.
      fn.count<number>('e.override_level').as('overrides'),
      fn.sum<number>('e.override_level').as('levels'),
    ])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', 'in', (students) =>
      students
        .selectFrom('enrollments as n')
        .select('n.student_id')
        .where('n.school_id', '=', school.id)
        .where('n.class_id', '=', classId)
        .where('n.from_on', '<=', today)
        .where((either) => either.or([either('n.until_on', 'is', null), either('n.until_on', '>', today)])),
    )
    .executeTakeFirstOrThrow();
  return [state.cells, state.changes, state.last?.getTime(), state.overrides, state.levels].join(' ');
}
