import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** That somebody of staff or family left, or will leave, and is not back; undefined where nobody recorded it. */
export async function findDeparture(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<{ readonly leftOn: string } | undefined> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such person.');
  return school.db
    .selectFrom('adult_departures')
    .select('left_on as leftOn')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('back_at', 'is', null)
    .executeTakeFirst();
}
