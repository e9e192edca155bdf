import { undoArrival } from '#school/plans/undo-arrival.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';

/** POST /courses/:courseId/arrivals/:actId/undo — takes out again what came from last year or from a file. */
export async function actUndoArrival(request: PageRequest): Promise<Response> {
  const [courseId, arrivalId] = [readId(request, 'courseId'), readId(request, 'actId')];
  const outcome = await request.inSchool((school) =>
    undoArrival(school, { by: request.by, courseId, arrivalId }),
  );
  const done = outcome === 'changed-since' ? 'plan.done-judged-since' : 'plan.done-taken-out';
  return request.c.redirect(`/courses/${courseId}/units?done=${done}`, 303);
}
