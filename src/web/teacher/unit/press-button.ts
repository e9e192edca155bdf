import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { tryForm } from '../course/try-form.ts';

/** A form that only does one thing. */
const buttonForm = z.object({ write: writeId });

/** Does the one thing that a button of a unit's page does, once however often it is pressed, and leads back. */
export async function pressButton(
  request: PageRequest,
  { act, to, work }: { act: string; to: string; work: (school: InSchool) => Promise<unknown> },
): Promise<Response> {
  const form = await readForm(request.c, buttonForm);
  const tried = await tryForm(request, { act, form }, async (school) => {
    await work(school);
    return null;
  });
  if (!tried.ok) throw new Conflict();
  return request.c.redirect(to, 303);
}
