import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { permitReadingGoal } from '#school/courses/permit-goal.ts';
import { lockCourse } from './lock-course.ts';
import { type AsksWhatComesOff, makeRoom, type SwappedGoal } from './make-room.ts';

/** What came of adopting: the goal is in, was in already (perhaps set aside), or something comes off first. */
export type AdoptOutcome =
  | { readonly outcome: 'adopted'; readonly adoptionId: string; readonly stillToChoose: number }
  | { readonly outcome: 'already'; readonly adoptionId: string }
  | AsksWhatComesOff;

/**
 * Takes a goal into a course's year, as its last. The eighth asks what comes off; `setAside` answers that, and
 * both happen in one transaction.
 */
export async function adoptGoal(
  school: InSchool,
  adoption: { by: Actor; courseId: string; goalId: string; setAside?: SwappedGoal | undefined },
): Promise<AdoptOutcome> {
  const { by, courseId, goalId, setAside } = adoption;
  const relation = await permitPlanning(school, by, courseId);
  await permitReadingGoal(school, by, goalId);
  await lockCourse(school, courseId);
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const before = adoptions.find((each) => each.goalId === goalId);
  if (before) return { outcome: 'already', adoptionId: before.adoptionId };
  const room = await makeRoom(school, { by, courseId, setAside });
  if (room.outcome === 'asks-what-comes-off') return room;
  const adoptionId = newId();
  await school.db
    .insertInto('goal_adoptions')
    .values({
      school_id: school.id,
      id: adoptionId,
      goal_id: goalId,
      course_id: courseId,
      school_year: schoolYear,
      position: Math.max(0, ...adoptions.map(({ position }) => position)) + 1,
      adopted_by: by.standing.personId,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'goal.adopt',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { course: courseId, year: schoolYear },
  });
  return { outcome: 'adopted', adoptionId, stillToChoose: room.stillToChoose };
}
