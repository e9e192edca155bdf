import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';

/** Someone of a small school, who signs in. */
export interface PlantedPerson {
  readonly personId: string;
  readonly identityId: string;
  readonly membershipId: string;
}

interface Spec {
  readonly role: string;
  readonly name: string;
  readonly email?: string;
  readonly username?: string;
  readonly password?: string;
  readonly madeBySchool?: boolean;
  /** Students they are family to */
  readonly guards?: readonly string[];
}

const from_on = '2026-09-01';

/** Makes a school, and answers what makes its people. */
export async function plantSchool(
  { database }: TestDatabase,
  { code, name, rule }: { code: string; name: string; rule: 'required' | 'offered' },
): Promise<{ schoolId: string; person(spec: Spec): Promise<PlantedPerson> }> {
  const schoolId = newId();
  await database
    .insertInto('schools')
    .values({ id: schoolId, code, name, time_zone: 'America/New_York', staff_second_factor: rule })
    .execute();
  return {
    schoolId,
    person: async ({ role, name: display, guards = [], ...signIn }) => {
      const personId = newId();
      await inSchool(database, schoolId, async (school) => {
        const held = () => ({ school_id: school.id, id: newId(), from_on, source: 'test' });
        await school.db.insertInto('people').values({ school_id: school.id, id: personId }).execute();
        await school.db
          .insertInto('person_roles')
          .values({ ...held(), person_id: personId, role })
          .execute();
        await school.db
          .insertInto('person_names')
          .values({
            ...held(),
            person_id: personId,
            purpose: 'everyday',
            display_name: display,
            sort_name: display,
            called: display,
          })
          .execute();
        for (const student_id of guards)
          await school.db
            .insertInto('guardianships')
            .values({
              ...held(),
              adult_id: personId,
              student_id,
              may_see: true,
              may_hear: true,
              may_reply: true,
            })
            .execute();
      });
      const identityId = await createIdentity(database, { name: display, ...signIn });
      const membershipId = await joinSchool(database, { identityId, schoolId, personId, fromOn: from_on });
      return { personId, identityId, membershipId };
    },
  };
}
