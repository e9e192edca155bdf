import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';
import { loadUnit } from './load-unit.ts';
import { UnitView } from './unit-view.tsx';

/** One unit: what is in focus, why it matters, what students do and when most are ready. */
export async function showUnit(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const loaded = await request.inSchool((school) => loadUnit(request, school, unitId));
  const { unit, course } = loaded;
  return teacherPage(request, {
    title: unit.title,
    current: 'units',
    courseId: course.courseId,
    whose: course.title,
    undoAction: (taskId) => `/tasks/${taskId}/undo`,
    content: <UnitView {...loaded} request={request} />,
  });
}
