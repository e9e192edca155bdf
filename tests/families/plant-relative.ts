import { newId } from '#platform/db/new-id.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import type { World } from '#tests/world/world.ts';

/** A roster has called Karma a relative of Bo, and nobody has looked at it yet. Answers the guardianship. */
export async function plantRelative({ people, inSchool }: World): Promise<string> {
  const id = newId();
  await inSchool((school) =>
    school.db
      .insertInto('guardianships')
      .values({
        school_id: school.id,
        id,
        adult_id: people.karma.personId,
        student_id: people.bo.personId,
        may_see: false,
        may_hear: false,
        may_reply: false,
        is_relative: true,
        source: 'import',
        from_on: '2026-09-08',
      })
      .execute(),
  );
  return id;
}

/** The guardianship of an adult and a student that holds today. */
export async function guardianshipOf(
  { people, inSchool }: World,
  { adult, student }: { adult: PersonKey; student: PersonKey },
): Promise<string> {
  const { id } = await inSchool((school) =>
    school.db
      .selectFrom('guardianships')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', people[adult].personId)
      .where('student_id', '=', people[student].personId)
      .where('until_on', 'is', null)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
