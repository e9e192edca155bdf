import type { InSchool } from '#platform/db/in-school.ts';

/** A unit that runs today in a course of a student. */
export interface StudentUnit {
  readonly unitId: string;
  readonly title: string;
  readonly courseTitle: string;
}

/**
 * The units that run today in the courses a student takes today, by course: the ways to their plans. Asks no permission:
 * the page has asked for the student's record, and each plan asks again.
 */
export async function listStudentPlans(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<StudentUnit[]> {
  const rows = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .innerJoin('units as u', (join) =>
      join.onRef('u.school_id', '=', 'c.school_id').onRef('u.course_id', '=', 'c.course_id'),
    )
    .select(['u.id as unitId', 'u.title', 'o.title as courseTitle', 'u.starts_on as startsOn'])
    .distinct()
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', studentId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('u.retired_at', 'is', null)
    .where('u.starts_on', '<=', today)
    .where('u.ends_on', '>=', today)
    .orderBy('o.title')
    .orderBy('u.starts_on')
    .orderBy('u.id')
    .execute();
  return rows.map(({ startsOn: _, ...unit }) => unit);
}
