import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';

/** A class of any year as the office keeps it. */
export interface KeptClass {
  readonly classId: string;
  readonly title: string;
  readonly code: string | null;
  readonly kind: 'scheduled' | 'homeroom';
  readonly courseId: string;
  readonly courseTitle: string;
  readonly schoolYear: string;
  /** Day from which it meets; null where it has met since its year began */
  readonly startsOn: string | null;
  /** Day from which it no longer meets */
  readonly endedOn: string | null;
}

/** The class. Asks no permission. Throws NotFound. */
export async function getSchoolClass(school: InSchool, classId: string): Promise<KeptClass> {
  const found = await school.db
    .selectFrom('classes as c')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select([
      'c.id as classId',
      'c.title',
      'c.code',
      'c.kind',
      'c.course_id as courseId',
      'o.title as courseTitle',
      'c.school_year as schoolYear',
      'c.starts_on as startsOn',
      'c.ended_on as endedOn',
    ])
    .where('c.school_id', '=', school.id)
    .where('c.id', '=', classId)
    .executeTakeFirst();
  if (!found) throw new NotFound('There is no such class.');
  return { ...found, kind: found.kind === 'homeroom' ? 'homeroom' : 'scheduled' };
}

/** The class as the columns of its row, for a step of a change. */
export function classRow({ courseId, title, code, kind, schoolYear, startsOn, endedOn }: KeptClass): {
  course_id: string;
  title: string;
  code: string | null;
  kind: string;
  school_year: string;
  starts_on: string | null;
  ended_on: string | null;
} {
  return {
    course_id: courseId,
    title,
    code,
    kind,
    school_year: schoolYear,
    starts_on: startsOn,
    ended_on: endedOn,
  };
}
