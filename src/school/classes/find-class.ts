import { mayOpenClass } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A class as a page about it needs it. */
export interface ClassFacts {
  readonly classId: string;
  readonly title: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly subject: string | null;
  readonly schoolYear: string;
}

/** A class the actor may open; undefined where there is none or it is not theirs. */
export async function findClass(
  school: InSchool,
  { by, classId }: { by: Actor; classId: string },
): Promise<ClassFacts | undefined> {
  if (!mayOpenClass(by.standing, classId)) return undefined;
  return school.db
    .selectFrom('classes as c')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select([
      'c.id as classId',
      'c.title',
      'c.school_year as schoolYear',
      'o.id as courseId',
      'o.title as courseTitle',
      'o.subject',
    ])
    .where('c.school_id', '=', school.id)
    .where('c.id', '=', classId)
    .executeTakeFirst();
}
