import { z } from 'zod';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import type { UnitPlan } from '#school/units/check-unit.ts';
import { createUnit } from '#school/units/create-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, words, writeId } from '../course/form-parts.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showUnitForm } from './unit-form.tsx';

/** A unit's form as it is sent. */
export const unitForm = z.object({
  write: writeId,
  title: words,
  why: words,
  startsOn: words,
  endsOn: words,
  goal: several,
});

/** What the form says, as a plan. */
export function planOf({ title, why, startsOn, endsOn, goal }: z.output<typeof unitForm>): UnitPlan {
  return { title, why, startsOn, endsOn, goalIds: goal };
}

const nothing: UnitPlan = { title: '', why: '', startsOn: '', endsOn: '', goalIds: [] };

/** A form for one more unit. */
export async function showAddUnit(request: PageRequest): Promise<Response> {
  return showForm(request, nothing, noProblems);
}

/** Plans the unit; what cannot be kept brings the form back as it was typed. */
export async function actAddUnit(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, unitForm);
  const plan = planOf(form);
  const tried = await tryForm(request, { act: 'unit.create', form }, (school) =>
    createUnit(school, { by: request.by, courseId, plan }),
  );
  if (!tried.ok) return showForm(request, plan, sayProblems(request.speech, tried.problems));
  return request.c.redirect(`/units/${tried.answer.unitId}?done=course.done-unit-added`, 303);
}

async function showForm(request: PageRequest, typed: UnitPlan, problems: SaidProblems): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { by, speech } = request;
  const { course, year } = await request.inSchool(async (school) => ({
    course: await openCourse(request, school, courseId),
    year: await listCourseGoals(school, { by, courseId, language: speech.language }),
  }));
  const goals = year.goals.map(({ wording }) => wording);
  const back = `/courses/${courseId}/units`;
  return showUnitForm(request, { course, goals, typed, problems, isNew: true, back });
}
