import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';
import type { PlacedKind } from '../rosters/placed.ts';

/** Who or what a row is about: names of people, title of a class, a course or a term. */
export interface NamedEnding {
  readonly names: readonly string[];
  readonly title: string | null;
}

interface Bare {
  readonly personIds: readonly string[];
  readonly title: string | null;
}

/** Names what would end, so that a person can say whether it should. */
export async function nameEndings(
  school: InSchool,
  { kind, rowIds, today }: { kind: PlacedKind; rowIds: readonly string[]; today: string },
): Promise<NamedEnding[]> {
  if (rowIds.length === 0) return [];
  const bare = await readBare(school, kind, rowIds);
  const names = await listNames(school, { personIds: bare.flatMap(({ personIds }) => personIds), today });
  return bare.map(({ personIds, title }) => ({
    names: personIds.flatMap((id) => names.get(id)?.display ?? []),
    title,
  }));
}

async function readBare(school: InSchool, kind: PlacedKind, rowIds: readonly string[]): Promise<Bare[]> {
  switch (kind) {
    case 'person':
      return rowIds.map((id) => ({ personIds: [id], title: null }));
    case 'term':
      return titlesOf(school, 'terms', rowIds);
    case 'course':
      return titlesOf(school, 'courses', rowIds);
    case 'class':
      return titlesOf(school, 'classes', rowIds);
    case 'role':
    case 'implied-role':
      return rolesOf(school, rowIds);
    case 'guardianship':
      return guardianshipsOf(school, rowIds);
    case 'enrollment':
      return enrollmentsOf(school, rowIds);
    case 'teaching':
      return teachersOf(school, rowIds);
  }
}

async function titlesOf(
  school: InSchool,
  table: 'terms' | 'courses' | 'classes',
  rowIds: readonly string[],
): Promise<Bare[]> {
  const rows = await school.db
    .selectFrom(table)
    .select('title')
    .where('school_id', '=', school.id)
    .where('id', 'in', rowIds)
    .orderBy('title')
    .execute();
  return rows.map(({ title }) => ({ personIds: [], title }));
}

async function rolesOf(school: InSchool, rowIds: readonly string[]): Promise<Bare[]> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select('person_id')
    .where('school_id', '=', school.id)
    .where('id', 'in', rowIds)
    .execute();
  return rows.map(({ person_id }) => ({ personIds: [person_id], title: null }));
}

async function guardianshipsOf(school: InSchool, rowIds: readonly string[]): Promise<Bare[]> {
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['adult_id', 'student_id'])
    .where('school_id', '=', school.id)
    .where('id', 'in', rowIds)
    .execute();
  return rows.map(({ adult_id, student_id }) => ({ personIds: [adult_id, student_id], title: null }));
}

async function enrollmentsOf(school: InSchool, rowIds: readonly string[]): Promise<Bare[]> {
  const rows = await school.db
    .selectFrom('enrollments as e')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'e.school_id').onRef('c.id', '=', 'e.class_id'),
    )
    .select(['c.title', 'e.student_id'])
    .where('e.school_id', '=', school.id)
    .where('e.id', 'in', rowIds)
    .execute();
  return rows.map(({ student_id, title }) => ({ personIds: [student_id], title }));
}

async function teachersOf(school: InSchool, rowIds: readonly string[]): Promise<Bare[]> {
  const rows = await school.db
    .selectFrom('class_staff as s')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
    )
    .select(['c.title', 's.person_id'])
    .where('s.school_id', '=', school.id)
    .where('s.id', 'in', rowIds)
    .execute();
  return rows.map(({ person_id, title }) => ({ personIds: [person_id], title }));
}
