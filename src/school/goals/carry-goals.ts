import { roomForGoal } from '#core/goals/room-for-goal.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type Adoption, listAdoptions } from '#school/courses/list-adoptions.ts';
import { lockCourse } from './lock-course.ts';

/** A goal taken into another year: the row that was made, and the one that sets it aside there. */
export interface CarriedGoal {
  readonly adoptionId: string;
  readonly goalId: string;
  readonly courseId: string;
  readonly position: number;
  readonly setAsideId: string | null;
}

/**
 * Takes the goals of a course's year into another, in their order; those that are there already stay as they are, and
 * no eighth comes in. What is set aside comes along as set aside, with its reason, where `setAside` says so. Nothing is
 * in focus by it, and no evidence comes along: a new year is a new span. Asks no permission.
 */
export async function carryGoals(
  school: InSchool,
  years: { by: Actor; courseId: string; from: string; to: string; setAside: boolean },
): Promise<CarriedGoal[]> {
  const { by, courseId, from, to, setAside } = years;
  await lockCourse(school, courseId);
  const there = await listAdoptions(school, { courseId, schoolYear: to });
  const before = await listAdoptions(school, { courseId, schoolYear: from });
  const coming = choose(before, { there, setAside });
  const first = Math.max(0, ...there.map(({ position }) => position)) + 1;
  const carried = coming.map((adoption, index) => ({
    adoptionId: newId(),
    goalId: adoption.goalId,
    courseId,
    position: first + index,
    setAsideId: adoption.setAside ? newId() : null,
    reason: adoption.setAside?.reason ?? '',
  }));
  const { personId } = by.standing;
  await insertMany(
    school.db,
    'goal_adoptions',
    carried.map(({ adoptionId, goalId, position }) => ({
      school_id: school.id,
      id: adoptionId,
      goal_id: goalId,
      course_id: courseId,
      school_year: to,
      position,
      adopted_by: personId,
      adopted_at: by.now,
    })),
  );
  await insertMany(
    school.db,
    'goal_set_asides',
    carried.flatMap(({ adoptionId, setAsideId, reason }) =>
      setAsideId
        ? [
            {
              school_id: school.id,
              id: setAsideId,
              adoption_id: adoptionId,
              reason,
              set_by: personId,
              set_at: by.now,
            },
          ]
        : [],
    ),
  );
  return carried.map(({ reason: _, ...goal }) => goal);
}

function choose(
  before: readonly Adoption[],
  { there, setAside }: { there: readonly Adoption[]; setAside: boolean },
): Adoption[] {
  const known = new Set(there.map(({ goalId }) => goalId));
  let onTheTable = there.filter((each) => each.setAside === null).length;
  return before.filter((adoption) => {
    if (known.has(adoption.goalId)) return false;
    if (adoption.setAside) return setAside;
    if (roomForGoal(onTheTable).kind === 'asks-what-comes-off') return false;
    onTheTable += 1;
    return true;
  });
}
