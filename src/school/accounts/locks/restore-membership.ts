import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';

/**
 * Opens a locked sign-in again: its owner signs in as before. Answers the reason it was locked for, so that the act
 * can be undone. Throws Conflict where nothing is locked.
 */
export async function restoreMembership(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<{ readonly reason: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const restored = await school.db
    .updateTable('membership_locks')
    .set({ restored_by: by.standing.personId, restored_at: by.now })
    .where('restored_at', 'is', null)
    .where('membership_id', 'in', (e) =>
      e
        .selectFrom('memberships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('person_id', '=', personId),
    )
    .returning('reason')
    .execute();
  const [first] = restored;
  if (!first) throw new Conflict('This sign-in is not locked.');
  await writeAudit(school, by, { act: 'account.restore', relation, subject: 'person', ids: [personId] });
  return { reason: first.reason };
}
