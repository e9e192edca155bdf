import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedClassStaff {
  readonly id: string;
  readonly classId: string;
  readonly personId: string;
  readonly role: 'teacher' | 'co-teacher';
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** Adds teachers to classes. */
export async function addClassStaff(school: InSchool, staff: readonly SourcedClassStaff[]): Promise<void> {
  const rows = staff.map(({ id, classId, personId, role, fromOn, untilOn }) => ({
    school_id: school.id,
    id,
    class_id: classId,
    person_id: personId,
    role,
    from_on: fromOn,
    until_on: untilOn,
  }));
  await insertMany(school.db, 'class_staff', rows);
}

/**
 * Brings a teacher's place in a class up to what its source says. Another teacher or class under the same id is
 * another place: the old one ends and a new one begins. Returns the id of the row that now holds.
 */
export async function changeClassStaff(
  school: InSchool,
  changed: SourcedClassStaff,
  { id, day }: { id: string; day: string },
): Promise<string> {
  const { numUpdatedRows } = await school.db
    .updateTable('class_staff')
    .set({ role: changed.role, from_on: changed.fromOn, until_on: changed.untilOn })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .where('class_id', '=', changed.classId)
    .where('person_id', '=', changed.personId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return id;
  await endClassStaff(school, [id], day);
  await addClassStaff(school, [changed]);
  return changed.id;
}

/** Teachers leave classes on a day. */
export async function endClassStaff(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('class_staff')
    .set({ until_on: sql`greatest(from_on, ${day}::date)` })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
}
