import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A class of a teacher, as listed on their first page. */
export interface MyClass {
  readonly classId: string;
  readonly title: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly schoolYear: string;
  /** How many students are in it today */
  readonly students: number;
}

/** The classes the actor teaches today, by title as the language sorts ("9B" before "10A"). */
export async function listMyClasses(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<MyClass[]> {
  const { today } = by.standing;
  const classIds = [...new Set(by.standing.teaches.map(({ classId }) => classId))];
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('classes as c')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'c.school_id')
        .onRef('n.class_id', '=', 'c.id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .select((e) => [
      'c.id as classId',
      'c.title',
      'c.school_year as schoolYear',
      'o.id as courseId',
      'o.title as courseTitle',
      e.fn.count<number>('n.student_id').distinct().as('students'),
    ])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .groupBy(['c.id', 'c.title', 'c.school_year', 'o.id', 'o.title'])
    .execute();
  const sorts = new Intl.Collator(language, { numeric: true });
  return rows.toSorted(
    (a, b) => sorts.compare(a.courseTitle, b.courseTitle) || sorts.compare(a.title, b.title),
  );
}
