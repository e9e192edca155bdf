import { mayChangeRoles } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { putBackRows } from '#school/moves/change-rows.ts';
import { readMoved } from '#school/moves/moved-row.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';

/**
 * Somebody who left is back: what ended with their leaving holds as before, but for what was changed since. Answers
 * the day they had left on, so that it can be undone. Throws Conflict where nobody recorded that they left.
 */
export async function comeBack(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<{ readonly leftOn: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeRoles });
  const departure = await school.db
    .updateTable('adult_departures')
    .set({ back_by: by.standing.personId, back_at: by.now })
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('back_at', 'is', null)
    .returning(['left_on as leftOn', 'ended'])
    .executeTakeFirst();
  if (!departure) throw new Conflict('Nobody has recorded that they left.');
  await putBackRows(school, readMoved(departure.ended));
  await writeAudit(school, by, { act: 'person.come-back', relation, subject: 'person', ids: [personId] });
  return { leftOn: departure.leftOn };
}
