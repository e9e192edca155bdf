import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { lockCourse } from './lock-course.ts';
import { orderGoals } from './order-goals.ts';

/** Moves a goal one place up or down among those not set aside. At the end of the list nothing changes. */
export async function moveGoal(
  school: InSchool,
  move: { by: Actor; courseId: string; adoptionId: string; direction: 'up' | 'down' },
): Promise<void> {
  const { by, courseId, adoptionId, direction } = move;
  await permitPlanning(school, by, courseId);
  await lockCourse(school, courseId);
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const order = adoptions.filter((each) => each.setAside === null).map((each) => each.adoptionId);
  const from = order.indexOf(adoptionId);
  const to = direction === 'up' ? from - 1 : from + 1;
  const neighbour = order[to];
  if (from < 0 || neighbour === undefined) return;
  order[to] = adoptionId;
  order[from] = neighbour;
  await orderGoals(school, { by, courseId, adoptionIds: order });
}
