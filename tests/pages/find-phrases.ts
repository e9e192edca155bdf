import type { World } from '#tests/world/world.ts';

/** The phrases that people keep for themselves, by whose they are. */
export function findPhrases({ inSchool }: World): Promise<ReadonlyMap<string, string>> {
  return inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('own_phrases')
      .select(['id', 'person_id as personId'])
      .where('school_id', '=', school.id)
      .orderBy('id')
      .execute();
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  });
}
