import { z } from 'zod';
import { mayOpenClass } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { offerChance } from '#school/chances/offer-chance.ts';
import { restoreChance } from '#school/chances/restore-chance.ts';
import { retractChance } from '#school/chances/retract-chance.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { sayWindowProblems } from '../class-task/say-window-problems.ts';
import { writeId } from '../course/form-parts.ts';
import { tryForm } from '../course/try-form.ts';
import { chanceForm, planOfChance } from './chance-form.tsx';
import { chancesPage } from './show-chances.tsx';

/** POST /classes/:classId/chances: offers a time to drop in, with undo. */
export async function actOfferChance(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = classOf(request);
  const form = await readForm(c, chanceForm);
  const { language } = speech;
  const tried = await tryForm(request, { act: 'chance.offer', form }, (school) =>
    offerChance(school, { by, id: form.write, plan: planOfChance(form), language }),
  );
  if (!tried.ok)
    return chancesPage(request, { typed: form, problems: sayWindowProblems(speech, tried.problems) });
  const { chanceId } = tried.answer;
  return c.redirect(`/classes/${classId}/chances?done=windows.done-offered&undo=${chanceId}`, 303);
}

/** POST /classes/:classId/chances/:chanceId/retract: offers it no longer, with undo. */
export async function actRetractChance(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const chanceId = c.req.param('chanceId') ?? '';
  await actOnce(request, 'chance.retract', (school) => retractChance(school, { by, chanceId }));
  const to = `/classes/${classOf(request)}/chances`;
  return c.redirect(`${to}?done=windows.done-retracted&undo=${chanceId}`, 303);
}

/** POST /classes/:classId/chances/:chanceId/restore: offers again what was retracted, with undo. */
export async function actRestoreChance(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const chanceId = c.req.param('chanceId') ?? '';
  const again = await actOnce(request, 'chance.restore', (school) => restoreChance(school, { by, chanceId }));
  const to = `/classes/${classOf(request)}/chances`;
  return c.redirect(`${to}?done=windows.done-restored&undo=${again.chanceId}`, 303);
}

const form_ = z.object({ write: writeId });

async function actOnce<Answer>(
  request: PageRequest,
  act: string,
  work: (school: InSchool) => Promise<Answer>,
): Promise<Answer> {
  classOf(request);
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act, form }, work);
  if (!tried.ok) throw new Conflict();
  return tried.answer;
}

/** The class on whose page it is done. Throws NotFound where it is not the actor's. */
function classOf({ c, standing }: PageRequest): string {
  const classId = c.req.param('classId') ?? '';
  if (!mayOpenClass(standing, classId)) throw new NotFound('There is no such class.');
  return classId;
}
