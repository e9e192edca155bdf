import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import type { PlantedCourse } from './plant-course.ts';

/** What Ms. Ortega signs in with once `plantTeacher` has run. */
export const ortegaSignsIn = { name: 'ortega@riverside.example', password: 'seven green rivers' };

/** Gives Ms. Ortega her role, her class and a sign-in, as an import would. */
export async function plantTeacher({ database }: TestDatabase, planted: PlantedCourse): Promise<void> {
  const { personId } = planted.ortega.standing;
  await planted.inSchool(async (school) => {
    await school.db
      .insertInto('person_roles')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: personId,
        role: 'teacher',
        source: 'world',
        from_on: '2026-08-01',
      })
      .execute();
    await school.db
      .insertInto('class_staff')
      .values({
        school_id: school.id,
        id: newId(),
        class_id: planted.algebra.classId,
        person_id: personId,
        role: 'teacher',
        from_on: '2026-08-01',
      })
      .execute();
  });
  const { name: email, password } = ortegaSignsIn;
  const identityId = await createIdentity(database, { name: 'Ms. Ortega', email, password });
  await joinSchool(database, {
    identityId,
    schoolId: planted.schoolId,
    personId,
    fromOn: '2026-08-01',
  });
}
