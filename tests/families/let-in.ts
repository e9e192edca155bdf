import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import type { PlantedFamilies } from './plant-families.ts';

const PASSWORD = 'seven green rivers';

/** Gives a person a way to sign in, and staff their role and class; answers the name and password to type. */
export async function letIn(
  test: TestDatabase,
  families: PlantedFamilies,
  {
    personId,
    name,
    role,
    classId,
  }: { personId: string; name: string; role: 'teacher' | 'leader' | 'guardian'; classId?: string },
): Promise<[name: string, password: string]> {
  const address = `${name}-${newId().slice(-8)}@school.example`;
  await families.inSchool(async (school) => {
    await school.db
      .insertInto('person_roles')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: personId,
        role,
        source: 'world',
        from_on: '2026-09-01',
      })
      .execute();
    if (classId)
      await school.db
        .insertInto('class_staff')
        .values({
          school_id: school.id,
          id: newId(),
          class_id: classId,
          person_id: personId,
          role: 'teacher',
          from_on: '2026-09-01',
        })
        .execute();
  });
  const identityId = await createIdentity(test.database, { name, email: address, password: PASSWORD });
  await joinSchool(test.database, {
    identityId,
    schoolId: families.schoolId,
    personId,
    fromOn: '2026-09-01',
  });
  return [address, PASSWORD];
}
