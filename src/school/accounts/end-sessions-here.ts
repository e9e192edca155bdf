import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Ends every open session of a person of the school, from the next request on. A human who is somebody elsewhere
 * too stays signed in and acts there from now on. Answers how many browsers that were.
 */
export async function endSessionsHere(school: InSchool, { personId }: { personId: string }): Promise<number> {
  const here = await school.db
    .selectFrom('memberships')
    .select(['id', 'identity_id as identityId'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .execute();
  let ended = 0;
  for (const { id, identityId } of here) {
    const elsewhere = await school.db
      .selectFrom('memberships')
      .select('id')
      .where('identity_id', '=', identityId)
      .where('id', '<>', id)
      .where('until_on', 'is', null)
      .orderBy('from_on')
      .executeTakeFirst();
    // What a badge opened belongs to this school alone.
    const byBadge = await school.db
      .deleteFrom('sessions')
      .where('membership_id', '=', id)
      .where('opened_by', '=', 'badge')
      .returning('id')
      .execute();
    const found = elsewhere
      ? await school.db
          .updateTable('sessions')
          .set({ membership_id: elsewhere.id })
          .where('identity_id', '=', identityId)
          .where((e) => e.or([e('membership_id', '=', id), e('membership_id', 'is', null)]))
          .returning('id')
          .execute()
      : await school.db
          .deleteFrom('sessions')
          .where('identity_id', '=', identityId)
          .returning('id')
          .execute();
    ended += byBadge.length + found.length;
  }
  return ended;
}
