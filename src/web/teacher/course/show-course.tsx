import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '../teacher-page.tsx';
import { CourseView } from './course-view.tsx';
import { loadCourse } from './load-course.ts';
import { readId } from './read-id.ts';

/** The goals of the year as a trail, what is set aside and why, and which home languages wait for words. */
export async function showCourse(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const loaded = await request.inSchool((school) => loadCourse(request, school, courseId));
  return teacherPage(request, {
    title: loaded.course.title,
    current: 'course',
    courseId,
    whose: loaded.course.title,
    content: <CourseView {...loaded} request={request} arranging={request.c.req.query('arrange') === '1'} />,
    undoAction: (id) => `/courses/${courseId}/goals/undo/${id}`,
  });
}
