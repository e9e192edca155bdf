import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { loadUnit } from './load-unit.ts';
import { type TypedOnUnit, UnitView } from './unit-view.tsx';

/** One unit, planned backwards: from the goals to when most are ready. */
export async function showUnit(request: PageRequest): Promise<Response> {
  return showUnitPage(request, { problems: noProblems, typed: {} });
}

/** The same page with what could not be done, as it was typed. */
export async function showUnitPage(
  request: PageRequest,
  form: { problems: SaidProblems; typed: TypedOnUnit },
): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const loaded = await request.inSchool((school) => loadUnit(request, school, unitId));
  const { unit, course } = loaded;
  return teacherPage(request, {
    title: unit.title,
    current: 'units',
    courseId: course.courseId,
    whose: course.title,
    status: form.problems.list.length > 0 ? 422 : 200,
    undoAction: (id) => undoPath(unitId, { done: request.c.req.query('done'), id }),
    content: <UnitView {...loaded} {...form} request={request} />,
  });
}

/** How the act that the toast speaks of is undone. */
function undoPath(unitId: string, { done, id }: { done: string | undefined; id: string }): string {
  const unit = `/units/${unitId}`;
  const paths: Readonly<Record<string, string>> = {
    'plan.done-text': `${unit}/texts/${id}/withdraw`,
    'plan.done-voice': `${unit}/voices/${id}/withdraw`,
    'plan.done-voice-off': `${unit}/voices/${id}/restore`,
    'plan.done-let-go': `${unit}/let-gos/${id}/return`,
    'plan.done-let-go-back': `${unit}/let-gos/${id}/again`,
  };
  return paths[done ?? ''] ?? `/tasks/${id}/undo`;
}
