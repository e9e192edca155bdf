import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';

/** Lets an identity act as a person of a school from a day on. */
export async function joinSchool(
  database: Database,
  membership: { identityId: string; schoolId: string; personId: string; fromOn: string },
): Promise<string> {
  const id = newId();
  await database
    .insertInto('memberships')
    .values({
      id,
      identity_id: membership.identityId,
      school_id: membership.schoolId,
      person_id: membership.personId,
      from_on: membership.fromOn,
    })
    .execute();
  return id;
}
