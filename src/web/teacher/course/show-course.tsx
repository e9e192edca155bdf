import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '../teacher-page.tsx';
import { CourseView } from './course-view.tsx';
import { loadCourse } from './load-course.ts';
import { readId } from './read-id.ts';
import { noProblems, type SaidProblems } from './say-problems.ts';

/** The goals of the year as a trail, what is set aside and why, and which home languages wait for words. */
export async function showCourse(request: PageRequest): Promise<Response> {
  return showCoursePage(request, noProblems);
}

/** The same page with what could not be done. */
export async function showCoursePage(request: PageRequest, problems: SaidProblems): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const loaded = await request.inSchool((school) => loadCourse(request, school, courseId));
  const isSent = problems.list.length > 0;
  const arranging = isSent || request.c.req.query('arrange') === '1';
  return teacherPage(request, {
    title: loaded.course.title,
    current: 'course',
    courseId,
    whose: loaded.course.title,
    status: isSent ? 422 : 200,
    content: <CourseView {...loaded} request={request} arranging={arranging} problems={problems} />,
    undoAction: (id) =>
      request.c.req.query('done') === 'classes.done-goals-taken'
        ? `/courses/${courseId}/goals/last-year/${id}/undo`
        : `/courses/${courseId}/goals/undo/${id}`,
  });
}
