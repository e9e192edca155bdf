import { dropChange, makeChange } from '#school/calculation-changes/make-change.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { levelsOf } from './show-levels.tsx';

/** POST /courses/:courseId/levels/changes/:choiceId/make: puts it into force; its page says how far it is. */
export async function actMakeCourseChange(request: PageRequest): Promise<Response> {
  const { courseId, changeId } = await decide(request, makeChange);
  return request.c.redirect(`${levelsOf(courseId)}/changes/${changeId}`, 303);
}

/** POST /courses/:courseId/levels/changes/:choiceId/drop: gives it up. */
export async function actDropCourseChange(request: PageRequest): Promise<Response> {
  const { courseId } = await decide(request, dropChange);
  return request.c.redirect(`${levelsOf(courseId)}?done=calculation.done-dropped`, 303);
}

async function decide(request: PageRequest, verb: typeof makeChange) {
  const { by, c } = request;
  const courseId = readId(request, 'courseId');
  const changeId = c.req.param('choiceId') ?? '';
  await request.inSchool((room) => verb(room, { by, courseId, changeId }));
  return { courseId, changeId };
}
