import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** What the student's home asks: `ask` where a check-in is offered and today was neither said nor skipped. */
export type HomeCheckIn = 'ask' | 'offer' | 'none';

/** Whether the acting student is asked today how they are; one statement. */
export async function findHomeCheckIn(school: InSchool, { by }: { by: Actor }): Promise<HomeCheckIn> {
  const { personId, today } = by.standing;
  const offered = school.db
    .selectFrom('check_in_settings')
    .select('offered')
    .where('school_id', '=', school.id)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const said = school.db
    .selectFrom('check_ins')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, personId))
    .where('said_on', '=', today);
  const skipped = school.db
    .selectFrom('check_in_skips')
    .select('skipped')
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, personId))
    .where('skipped_on', '=', today)
    .orderBy('skipped_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const row = await school.db
    .selectNoFrom([
      sql<boolean>`coalesce(${offered}, true)`.as('offered'),
      sql<boolean>`exists (${said}) or coalesce(${skipped}, false)`.as('answered'),
    ])
    .executeTakeFirstOrThrow();
  if (!row.offered) return 'none';
  return row.answered ? 'offer' : 'ask';
}
