import { z } from 'zod';
import { Conflict } from '#platform/failures/failures.ts';
import { restoreUnit } from '#school/units/restore-unit.ts';
import { retireUnit } from '#school/units/retire-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { tryForm } from '../course/try-form.ts';

const form_ = z.object({ write: writeId });

/** Takes a unit off the plan, with undo. */
export async function actRetireUnit(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'unit.retire', form }, (school) =>
    retireUnit(school, { by: request.by, unitId }),
  );
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(
    `/courses/${tried.answer.courseId}/units?done=course.done-unit-retired&undo=${unitId}`,
    303,
  );
}

/** Brings a unit back onto the plan. */
export async function actRestoreUnit(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'unit.restore', form }, (school) =>
    restoreUnit(school, { by: request.by, unitId }),
  );
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(`/units/${unitId}?done=course.done-restored`, 303);
}
