import { mayReadCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A course as a page about it needs it. */
export interface CourseFacts {
  readonly courseId: string;
  readonly title: string;
  readonly subject: string | null;
  /** The classes that take it today, by title */
  readonly classes: readonly { readonly classId: string; readonly title: string }[];
}

/** A course the actor may read; undefined where there is none or it is not theirs to see. */
export async function findCourse(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<CourseFacts | undefined> {
  if (!mayReadCourse(by.standing, courseId)) return undefined;
  const course = await school.db
    .selectFrom('courses')
    .select(['id', 'title', 'subject'])
    .where('school_id', '=', school.id)
    .where('id', '=', courseId)
    .executeTakeFirst();
  if (!course) return undefined;
  const classes = await school.db
    .selectFrom('classes')
    .select(['id as classId', 'title'])
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId)
    .where((e) => e.or([e('starts_on', 'is', null), e('starts_on', '<=', by.standing.today)]))
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', by.standing.today)]))
    .orderBy('title')
    .execute();
  return { courseId: course.id, title: course.title, subject: course.subject, classes };
}
