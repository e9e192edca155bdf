import { NotFound } from '#platform/failures/failures.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import type { UnitPlan } from '#school/units/check-unit.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { reviseUnit } from '#school/units/revise-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { planOf, unitForm } from './add-unit.ts';
import { showUnitForm } from './unit-form.tsx';

/** The form of a unit as it stands. */
export async function showChangeUnit(request: PageRequest): Promise<Response> {
  return showForm(request, undefined, noProblems);
}

/** Changes the unit; what cannot be kept brings the form back as it was typed. */
export async function actChangeUnit(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, unitForm);
  const plan = planOf(form);
  const tried = await tryForm(request, { act: 'unit.revise', form }, async (school) => {
    await reviseUnit(school, { by: request.by, unitId, plan });
    return null;
  });
  if (!tried.ok) return showForm(request, plan, sayProblems(request.speech, tried.problems));
  return request.c.redirect(`/units/${unitId}?done=course.done-saved`, 303);
}

async function showForm(
  request: PageRequest,
  typed: UnitPlan | undefined,
  problems: SaidProblems,
): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const { by, speech } = request;
  const { language } = speech;
  const { course, goals, unit } = await request.inSchool(async (school) => {
    const unit = await findUnit(school, { by, unitId });
    if (!unit) throw new NotFound('There is no such unit.');
    const { courseId } = unit;
    const year = await listCourseGoals(school, { by, courseId, language });
    const onTheTable = year.goals.map(({ wording }) => wording);
    const others = unit.goalIds.filter((id) => !onTheTable.some(({ goalId }) => goalId === id));
    // A goal that was set aside since may stay in the unit.
    const kept = await goalWordings(school, { goalIds: others, language });
    return {
      unit,
      course: await openCourse(request, school, courseId),
      goals: [...onTheTable, ...kept.values()],
    };
  });
  const back = `/units/${unitId}`;
  return showUnitForm(request, {
    course,
    goals,
    typed: typed ?? { ...unit, why: '' },
    problems,
    isNew: false,
    back,
  });
}
