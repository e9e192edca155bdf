import type { Moment } from '#core/retakes/retake-state.ts';
import { schoolClock } from '#core/time/school-clock.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** What the school's calendar and clock show at the moment of an act. */
export async function momentOf(school: InSchool, by: Actor): Promise<Moment> {
  const { time_zone } = await school.db
    .selectFrom('schools')
    .select('time_zone')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  return { day: by.standing.today, clock: schoolClock(by.now, time_zone) };
}
