import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';

/** An adult whom a student can choose. */
export interface Adult {
  readonly personId: string;
  readonly display: string;
  readonly relation: 'teaches' | 'counsels';
}

/**
 * The adults of a student today: who teaches their classes, by name, and then who counsels them. Whoever is family to
 * the student is not among them. Asks no permission: for a verb that has asked.
 */
export async function listAdults(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<Adult[]> {
  const counsels = await listCounsellors(school, { studentId, today });
  const teaches = await listTeachers(school, { studentId, today });
  const family = await listFamilyIds(school, { studentId, today });
  const found = new Map<string, Adult['relation']>([
    ...counsels.map((id) => [id, 'counsels'] as const),
    ...teaches.map((id) => [id, 'teaches'] as const),
  ]);
  const ids = [...found.keys()].filter((id) => !family.includes(id));
  const names = await listNames(school, { personIds: ids, today });
  return ids
    .map((personId) => ({
      personId,
      display: names.get(personId)?.display ?? '',
      relation: found.get(personId) ?? 'teaches',
    }))
    .toSorted((a, b) => b.relation.localeCompare(a.relation) || a.display.localeCompare(b.display));
}

/** Who counsels a student today, by caseload. */
export async function listCounsellors(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<string[]> {
  const rows = await school.db
    .selectFrom('caseloads')
    .select('staff_id as personId')
    .distinct()
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where('kind', '=', 'counselling')
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return rows.map(({ personId }) => personId);
}

/** Who is family to a student today, whatever their rights. */
export async function listFamilyIds(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<string[]> {
  const rows = await school.db
    .selectFrom('guardianships')
    .select('adult_id as personId')
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return rows.map(({ personId }) => personId);
}

async function listTeachers(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<string[]> {
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('class_staff as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.class_id', '=', 'n.class_id'),
    )
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select('s.person_id as personId')
    .distinct()
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', studentId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('s.from_on', '<=', today)
    .where((e) => e.or([e('s.until_on', 'is', null), e('s.until_on', '>', today)]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
    .execute();
  return rows.map(({ personId }) => personId);
}
