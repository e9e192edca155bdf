import { newId } from '#platform/db/new-id.ts';
import type { PlantedClass } from './plant-class.ts';

/** Says in the records too that Ms. Ortega teaches the class, and who leads the school. */
export async function plantAdults({ inSchool, ortega, leader, classId }: PlantedClass): Promise<void> {
  await inSchool(async (school) => {
    const row = () => ({ school_id: school.id, id: newId(), from_on: '2026-09-08' });
    await school.db
      .insertInto('class_staff')
      .values({ ...row(), class_id: classId, person_id: ortega.standing.personId, role: 'teacher' })
      .execute();
    await school.db
      .insertInto('person_roles')
      .values({ ...row(), person_id: leader.standing.personId, role: 'leader', source: 'test' })
      .execute();
  });
}
