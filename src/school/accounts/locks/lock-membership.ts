import { hasMarkup } from '#core/goals/check-wording.ts';
import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import { endSessionsHere } from '#school/accounts/end-sessions-here.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';

const MOST_OF_A_REASON = 300;

/** The locks that one act set, so that it can be undone. */
export interface LockedMembership {
  readonly lockIds: readonly string[];
  readonly reason: string;
}

/**
 * Locks a person's sign-in out of the school: from the next request on, no session of theirs opens it. Their other
 * schools stay open. Throws Invalid without a reason, and where they would lock themselves out.
 */
export async function lockMembership(
  school: InSchool,
  { by, personId, reason: typed }: { by: Actor; personId: string; reason: string },
): Promise<LockedMembership> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const reason = typed.trim().replace(/\s+/g, ' ');
  if (reason === '') throw new Invalid([{ field: 'reason', problem: 'empty' }]);
  if (reason.length > MOST_OF_A_REASON) throw new Invalid([{ field: 'reason', problem: 'too-long' }]);
  if (hasMarkup(reason)) throw new Invalid([{ field: 'reason', problem: 'markup' }]);
  if (personId === by.standing.personId) throw new Invalid([{ field: 'reason', problem: 'yourself' }]);
  const memberships = await school.db
    .selectFrom('memberships as m')
    .leftJoin('membership_locks as l', (join) =>
      join.onRef('l.membership_id', '=', 'm.id').on('l.restored_at', 'is', null),
    )
    .select(['m.id', 'l.id as lockId'])
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .execute();
  if (memberships.length === 0) throw new NotFound('There is no such sign-in.');
  const open = memberships.filter(({ lockId }) => lockId === null);
  if (open.length === 0) throw new Conflict('This sign-in is locked already.');
  const locks = open.map(({ id }) => ({
    id: newId(),
    membership_id: id,
    reason,
    locked_by: by.standing.personId,
    locked_at: by.now,
  }));
  await school.db.insertInto('membership_locks').values(locks).execute();
  await endSessionsHere(school, { personId });
  await writeAudit(school, by, { act: 'account.lock', relation, subject: 'person', ids: [personId] });
  return { lockIds: locks.map(({ id }) => id), reason };
}
