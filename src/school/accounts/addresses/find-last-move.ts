import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How far a sign-in is on its way to another address. */
export interface AddressMove {
  readonly state: 'asked' | 'moved' | 'dropped';
  /** What became of the mail to the old address; null while nobody has tried */
  readonly told: 'accepted' | 'refused' | 'no-server' | null;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly askedAt: Date;
}

/** The last time a person's sign-in was to move, undefined where it never was. */
export async function findLastMove(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<AddressMove | undefined> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such person.');
  const row = await school.db
    .selectFrom('address_moves as v')
    .innerJoin('contacts as c', (join) =>
      join.onRef('c.school_id', '=', 'v.school_id').onRef('c.id', '=', 'v.contact_id'),
    )
    .select(['v.state', 'v.told', 'v.from_address as fromAddress', 'c.address as toAddress'])
    .select('v.asked_at as askedAt')
    .where('v.school_id', '=', school.id)
    .where('v.person_id', '=', personId)
    .orderBy('v.asked_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, state: row.state as AddressMove['state'], told: row.told as AddressMove['told'] };
}
