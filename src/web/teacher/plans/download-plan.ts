import { writePlan } from '#school/plans/write-plan.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';

/** GET /courses/:courseId/plan.json — the course's plan of this year as a file, without any student's data. */
export async function downloadPlan(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { file, name } = await request.inSchool((school) => writePlan(school, { by: request.by, courseId }));
  return request.c.body(file, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
}
