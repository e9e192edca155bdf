import { type CoursePlan, PLAN_FORMAT, PLAN_VERSION } from '#core/plan/course-plan.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { findCourse } from '#school/courses/find-course.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { firstDay } from './first-day.ts';
import { readPlan } from './read-plan.ts';

/**
 * A course's plan of this year as a file to share: docs/course-plan.md. Goals are called g1, g2 …, since ids of one
 * school say nothing in another. No student and no class is in it. Throws NotFound and Forbidden.
 */
export async function writePlan(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<{ file: string; name: string }> {
  const relation = await permitPlanning(school, by, courseId);
  const course = await findCourse(school, { by, courseId });
  if (!course) throw new NotFound('There is no such course.');
  const schoolYear = await currentYear(school, by.standing.today);
  const { goals, units } = await readPlan(school, { by, courseId, schoolYear });
  const keyOf = new Map(goals.map(({ key }, place) => [key, `g${place + 1}`]));
  const keys = (ids: readonly string[]) => ids.flatMap((id) => keyOf.get(id) ?? []);
  const plan: CoursePlan = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    course: { title: course.title },
    firstDay: await firstDay(school, schoolYear),
    goals: goals.map((goal) => ({ ...goal, key: keyOf.get(goal.key) ?? goal.key })),
    units: units.map((unit) => ({
      ...unit,
      goals: keys(unit.goals),
      tasks: unit.tasks.map((task) => ({ ...task, goals: keys(task.goals) })),
    })),
  };
  await writeAudit(school, by, { act: 'plan.share', relation, subject: 'course', ids: [courseId] });
  return { file: `${JSON.stringify(plan, null, 2)}\n`, name: `course-plan-${schoolYear}.json` };
}
