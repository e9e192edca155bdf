import type { InSchool } from '#platform/db/in-school.ts';
import { endClassStaff } from '#school/classes/write-class-staff.ts';
import { endEnrollments } from '#school/classes/write-enrollments.ts';
import { endGuardianships } from '#school/families/end-guardianships.ts';
import { endRoles } from '#school/people/end-roles.ts';
import { noLongerListed } from '../writers/people-writers.ts';
import { type Journal, noteBefore } from './journal.ts';
import { endSourceRecords } from './source-records.ts';

export interface Ending {
  kind: 'person' | 'class';
  /** People or classes that a file of changes says are gone. */
  rowIds: readonly string[];
  day: string;
  journal: Journal;
}

/**
 * A file of changes says of a person or a class only that it is gone. What hung on it ends with it: places in
 * classes, roles, and being family to someone.
 */
export async function endCascade(school: InSchool, ending: Ending): Promise<void> {
  const { kind, day } = ending;
  const enrollments = await openRows(
    school,
    'enrollments',
    kind === 'person' ? 'student_id' : 'class_id',
    ending,
  );
  const staff = await openRows(school, 'class_staff', kind === 'person' ? 'person_id' : 'class_id', ending);
  if (enrollments.length > 0) await endEnrollments(school, enrollments, day);
  if (staff.length > 0) await endClassStaff(school, staff, day);
  const ended = [...enrollments, ...staff];
  if (kind === 'person') ended.push(...(await endOfPeople(school, ending)));
  await endRecordsOf(school, ended, ending);
}

async function endOfPeople(school: InSchool, ending: Ending): Promise<string[]> {
  const { day } = ending;
  const roles = await openRows(school, 'person_roles', 'person_id', ending);
  const asAdult = await openRows(school, 'guardianships', 'adult_id', ending);
  const asStudent = await openRows(school, 'guardianships', 'student_id', ending);
  const guardianships = [...asAdult, ...asStudent];
  if (roles.length > 0) await endRoles(school, roles, day);
  if (guardianships.length > 0)
    await endGuardianships(school, guardianships, { day, reason: noLongerListed });
  return [...roles, ...guardianships];
}

async function openRows(
  school: InSchool,
  table: 'enrollments' | 'class_staff' | 'person_roles' | 'guardianships',
  column: string,
  { rowIds, day, journal }: Ending,
): Promise<string[]> {
  const { ref } = school.db.dynamic;
  const rows = await school.db
    .selectFrom(table)
    .select('id')
    .where('school_id', '=', school.id)
    .where(ref(column), 'in', rowIds)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .execute();
  const ids = rows.map(({ id }) => id);
  await noteBefore(school, journal, { table, column: 'id', ids });
  return ids;
}

async function endRecordsOf(
  school: InSchool,
  rowIds: readonly string[],
  { day, journal }: Ending,
): Promise<void> {
  if (rowIds.length === 0) return;
  const records = await school.db
    .selectFrom('source_records')
    .select('id')
    .where('school_id', '=', school.id)
    .where('row_id', 'in', rowIds)
    .where('ended_on', 'is', null)
    .execute();
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await noteBefore(school, journal, { table: 'source_records', column: 'id', ids });
  await endSourceRecords(school, ids, { day, importId: journal.importId });
}
