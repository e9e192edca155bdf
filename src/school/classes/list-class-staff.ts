import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** Who teaches a class, from when until when. */
export interface ClassStaff {
  /** Of the row: who taught when stays readable */
  readonly staffId: string;
  readonly personId: string;
  readonly display: string;
  readonly role: 'teacher' | 'co-teacher';
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** Everybody who teaches, will teach or has taught the class: teachers first, then by when they began. */
export async function listClassStaff(
  school: InSchool,
  { classId, today }: { classId: string; today: string },
): Promise<ClassStaff[]> {
  const rows = await school.db
    .selectFrom('class_staff')
    .select(['id as staffId', 'person_id as personId', 'role', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .orderBy('role', 'desc')
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  const names = await listNames(school, { personIds: rows.map(({ personId }) => personId), today });
  return rows.map((row) => ({
    ...row,
    role: row.role === 'co-teacher' ? 'co-teacher' : 'teacher',
    display: names.get(row.personId)?.display ?? '',
  }));
}
