import { z } from 'zod';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { listYears } from '#school/terms/list-years.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkPlan, type TypedPlan } from '#school/years/check-plan.ts';
import { findRollover } from '#school/years/find-rollover.ts';
import { makeYear } from '#school/years/make-year.ts';
import { proposeYear } from '#school/years/propose-year.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { noProblems, sayProblems } from '../class/say-problems.tsx';
import { madeYearPage, nextYearPage } from './next-year-page.tsx';
import { planAsProposed, readPlan } from './read-plan.ts';

/** GET /school/years/next — what the next school year would be; nothing is made. */
export async function showNextYear(request: PageRequest): Promise<Response> {
  const { proposal, made } = await request.inSchool((school) => gather(request, school));
  if (made) return madeYearPage(request, made);
  return nextYearPage(request, { proposal, typed: planAsProposed(proposal), problems: noProblems });
}

const form_ = z.record(
  z.string().max(80),
  z.union([z.string().max(200), z.array(z.string().max(80)).max(5000)]),
);

/** POST /school/years/next — looks again at what was chosen, or makes the year, once. */
export async function actNextYear(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const form = await readForm(c, form_);
  const { proposal, made, startMonth } = await request.inSchool((school) => gather(request, school));
  if (made) return c.redirect(`/school/years?year=${made.toYear}&done=classes.done-year-there`, 303);
  const typed: TypedPlan = readPlan(proposal, form);
  const { plan, problems } = checkPlan(proposal, typed, startMonth);
  if (form.do !== 'make' || problems.length > 0)
    return nextYearPage(request, { proposal, typed, problems: sayProblems(speech, problems) });
  const write = { writeId: String(form.write ?? ''), act: 'year.make', request: plan };
  try {
    const { rolloverId } = await request.inSchool((school) =>
      applyOnce(school, by, write, () => makeYear(school, { by, plan })),
    );
    return c.redirect(
      `/school/years?year=${plan.toYear}&done=classes.done-year-made&undo=${rolloverId}`,
      303,
    );
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure;
    return c.redirect(`/school/years?year=${plan.toYear}&done=classes.done-year-there`, 303);
  }
}

async function gather({ by, speech }: PageRequest, school: InSchool) {
  const proposal = await proposeYear(school, { by, language: speech.language });
  const { startMonth } = await listYears(school, { by });
  return { proposal, startMonth, made: await findRollover(school, { by, toYear: proposal.toYear }) };
}
