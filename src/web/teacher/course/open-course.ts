import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type CourseFacts, findCourse } from '#school/courses/find-course.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** The course a page is about. Throws NotFound where there is none or it is not the viewer's. */
export async function openCourse(
  request: PageRequest,
  school: InSchool,
  courseId: string,
): Promise<CourseFacts> {
  const course = await findCourse(school, { by: request.by, courseId });
  if (!course) throw new NotFound('There is no such course.');
  return course;
}
