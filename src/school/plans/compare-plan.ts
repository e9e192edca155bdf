import { checkWording } from '#core/goals/check-wording.ts';
import type { CoursePlan, PlannedGoal } from '#core/plan/course-plan.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';

/** So many goals a course's year holds. */
const MOST_GOALS = 7;

/** A plan from a file beside a course's year. */
export interface ComparedPlan {
  /** Goals that the year has already, said in the same words: its id by the file's key */
  readonly known: ReadonlyMap<string, string>;
  /** Goals that would come into the year */
  readonly coming: readonly PlannedGoal[];
  /** Of those, goals whose original words cannot be kept: in a language that is not spoken here, or not as "I can …" */
  readonly unsaid: readonly PlannedGoal[];
  /** How many goals more than the year has room for */
  readonly tooMany: number;
}

/** What bringing the plan would do to the year's goals. Nothing is made. Throws NotFound and Forbidden. */
export async function comparePlan(
  school: InSchool,
  { by, courseId, plan }: { by: Actor; courseId: string; plan: CoursePlan },
): Promise<ComparedPlan> {
  await permitPlanning(school, by, courseId);
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const here = adoptions.filter(({ setAside }) => !setAside).map(({ goalId }) => goalId);
  const known = new Map<string, string>();
  for (const goal of plan.goals) {
    const [original] = goal.wordings;
    if (!original) continue;
    const wordings = await goalWordings(school, { goalIds: here, language: original.language });
    const same = here.find((goalId) => wordings.get(goalId)?.statement === original.statement);
    if (same) known.set(goal.key, same);
  }
  const coming = plan.goals.filter(({ key }) => !known.has(key));
  return {
    known,
    coming,
    unsaid: coming.filter(isUnsaid),
    tooMany: Math.max(0, here.length + coming.length - MOST_GOALS),
  };
}

function isUnsaid({ wordings: [original] }: PlannedGoal): boolean {
  const language = original && findLanguage(original.language);
  return !original || !language || !checkWording({ text: original.statement, language: language.tag }).ok;
}
