import { checkFocus } from '#core/goals/check-focus.ts';
import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';

/** A unit as a teacher plans it. */
export interface UnitPlan {
  readonly title: string;
  /** Why it matters, for students and families; may be empty */
  readonly why: string;
  /** First and last day, YYYY-MM-DD */
  readonly startsOn: string;
  readonly endsOn: string;
  /** One to three goals of the course, in order */
  readonly goalIds: readonly string[];
}

const MOST_OF_A_TITLE = 80;
const MOST_OF_WHY = 600;

/**
 * The plan as it is kept. Throws Invalid with every field that cannot be. `keeps` are goals the unit has already:
 * they may stay although they were set aside since.
 */
export async function checkUnit(
  school: InSchool,
  unit: { courseId: string; today: string; plan: UnitPlan; keeps?: readonly string[] },
): Promise<UnitPlan> {
  const { courseId, today, plan, keeps = [] } = unit;
  const problems: FieldProblem[] = [];
  const title = checkLine(problems, { field: 'title', text: plan.title, most: MOST_OF_A_TITLE });
  const why = checkLine(problems, { field: 'why', text: plan.why, most: MOST_OF_WHY, optional: true });
  const startsOn = parseDay(plan.startsOn);
  const endsOn = parseDay(plan.endsOn);
  if (!startsOn) problems.push({ field: 'startsOn', problem: 'no-day' });
  if (!endsOn) problems.push({ field: 'endsOn', problem: 'no-day' });
  if (startsOn && endsOn && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'before-start' });
  const focus = checkFocus(plan.goalIds);
  if (focus.kind !== 'ok') problems.push({ field: 'goals', problem: focus.kind });
  else if (!(await areOfCourse(school, { courseId, today, goalIds: focus.goalIds, keeps })))
    problems.push({ field: 'goals', problem: 'not-of-course' });
  if (!startsOn || !endsOn || focus.kind !== 'ok' || problems.length > 0) throw new Invalid(problems);
  return { title, why, startsOn, endsOn, goalIds: focus.goalIds };
}

async function areOfCourse(
  school: InSchool,
  goals: { courseId: string; today: string; goalIds: readonly string[]; keeps: readonly string[] },
): Promise<boolean> {
  const schoolYear = await currentYear(school, goals.today);
  const adoptions = await listAdoptions(school, { courseId: goals.courseId, schoolYear });
  const onTheTable = new Set(adoptions.flatMap((each) => (each.setAside ? [] : [each.goalId])));
  return goals.goalIds.every((id) => onTheTable.has(id) || goals.keeps.includes(id));
}
