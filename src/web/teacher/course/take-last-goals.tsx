import { z } from 'zod';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { undoChange } from '#school/classes/changes/undo-change.ts';
import { takeLastGoals } from '#school/goals/take-last-goals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { writeId } from './form-parts.ts';
import type { LoadedCourse } from './load-course.ts';
import { readId } from './read-id.ts';
import { tryForm } from './try-form.ts';

/** Offers an empty year the goals of the year before; nothing where there were none. */
export function TakeLastGoals({
  course,
  lastYear,
  request,
}: LoadedCourse & { readonly request: PageRequest }) {
  const { t } = request.speech;
  if (!lastYear || lastYear.goals === 0) return null;
  const { year, goals: count } = lastYear;
  return (
    <form method="post" action={`/courses/${course.courseId}/goals/last-year`} class="stack-s">
      <p>{t('classes.take-goals-next', { year, count })}</p>
      <Button kind="main">{t('classes.take-goals', { count })}</Button>
      <HiddenFields fields={{ write: newId() }} />
    </form>
  );
}

const form_ = z.object({ write: writeId });

/** POST /courses/:courseId/goals/last-year — the year begins with last year's goals, in their order. */
export async function actTakeLastGoals(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'goal.carry', form }, (school) =>
    takeLastGoals(school, { by: request.by, courseId }),
  );
  if (!tried.ok) throw new Conflict();
  const { changeId } = tried.answer;
  return request.c.redirect(`/courses/${courseId}?done=classes.done-goals-taken&undo=${changeId}`, 303);
}

/** POST /courses/:courseId/goals/last-year/:actId/undo — takes them out again, where nobody has judged by them. */
export async function actUndoLastGoals(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const changeId = readId(request, 'actId');
  const { outcome } = await request.inSchool((school) =>
    undoChange(school, { by: request.by, changeId, touching: 'goals' }),
  );
  const done = outcome === 'changed-since' ? 'classes.done-changed-since' : 'classes.done-goals-given-back';
  return request.c.redirect(`/courses/${courseId}?done=${done}`, 303);
}
