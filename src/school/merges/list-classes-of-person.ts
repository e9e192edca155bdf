import type { InSchool } from '#platform/db/in-school.ts';

/** A class in which somebody learns or teaches. */
export interface PersonClass {
  readonly title: string;
  readonly courseTitle: string;
  readonly as: 'student' | 'teacher' | 'co-teacher';
}

/** The classes of a person today, and those to come. Asks no permission. */
export async function listClassesOfPerson(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<PersonClass[]> {
  const learns = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select(['c.title', 'o.title as courseTitle'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', personId)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('o.title')
    .orderBy('c.title')
    .execute();
  const teaches = await school.db
    .selectFrom('class_staff as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select(['c.title', 'o.title as courseTitle', 'n.role'])
    .where('n.school_id', '=', school.id)
    .where('n.person_id', '=', personId)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('o.title')
    .orderBy('c.title')
    .execute();
  return [
    ...learns.map((each) => ({ ...each, as: 'student' as const })),
    ...teaches.map(({ role, ...each }) => ({
      ...each,
      as: role === 'teacher' ? ('teacher' as const) : ('co-teacher' as const),
    })),
  ];
}
