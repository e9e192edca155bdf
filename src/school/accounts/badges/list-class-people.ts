import type { InSchool } from '#platform/db/in-school.ts';

/** A student of a class, for its badges. */
export interface BadgeStudent {
  readonly studentId: string;
  readonly display: string;
  readonly grade: string | null;
}

/** The students of a class on the day, by the name they sort by as the language sorts. Who may ask was asked before. */
export async function listClassPeople(
  school: InSchool,
  { classId, today, language }: { classId: string; today: string; language: string },
): Promise<BadgeStudent[]> {
  const students = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.student_id'),
    )
    .innerJoin('person_names as a', (join) =>
      join
        .onRef('a.school_id', '=', 'n.school_id')
        .onRef('a.person_id', '=', 'n.student_id')
        .on('a.from_on', '<=', today)
        .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', today)])),
    )
    .distinctOn('p.id')
    .select(['p.id as studentId', 'a.display_name as display', 'a.sort_name as sortName', 'p.grade'])
    .where('n.school_id', '=', school.id)
    .where('n.class_id', '=', classId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .orderBy('p.id')
    // everyday before official, then the newest
    .orderBy('a.purpose')
    .orderBy('a.from_on', 'desc')
    .execute();
  const sorts = new Intl.Collator(language);
  return students
    .toSorted((a, b) => sorts.compare(a.sortName, b.sortName))
    .map(({ studentId, display, grade }) => ({ studentId, display, grade }));
}
