import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { lockCourse } from './lock-course.ts';

/**
 * Puts the year's goals in this order; those not named keep their order after them. Throws Invalid where one is
 * not in the course this year.
 */
export async function orderGoals(
  school: InSchool,
  order: { by: Actor; courseId: string; adoptionIds: readonly string[] },
): Promise<void> {
  const { by, courseId, adoptionIds } = order;
  const relation = await permitPlanning(school, by, courseId);
  await lockCourse(school, courseId);
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  if (adoptionIds.some((id) => !adoptions.some(({ adoptionId }) => adoptionId === id)))
    throw new Invalid([{ field: 'order', problem: 'not-of-course' }]);
  const others = adoptions.map(({ adoptionId }) => adoptionId).filter((id) => !adoptionIds.includes(id));
  for (const [index, id] of [...new Set(adoptionIds), ...others].entries()) {
    await school.db
      .updateTable('goal_adoptions')
      .set({ position: index + 1 })
      .where('school_id', '=', school.id)
      .where('id', '=', id)
      .execute();
  }
  await writeAudit(school, by, { act: 'goal.order', relation, subject: 'course', ids: [courseId] });
}
