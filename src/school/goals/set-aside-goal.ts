import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { lockCourse } from './lock-course.ts';

const MOST_OF_A_REASON = 300;

/**
 * Takes a goal off the course's table for this year, with a reason that students and families may read. Its
 * evidence stays. Doing it twice is doing it once. Throws Invalid where the reason is missing.
 */
export async function setAsideGoal(
  school: InSchool,
  goal: { by: Actor; courseId: string; adoptionId: string; reason: string },
): Promise<{ setAsideId: string }> {
  const { by, courseId, adoptionId } = goal;
  const relation = await permitPlanning(school, by, courseId);
  const problems: FieldProblem[] = [];
  const reason = checkLine(problems, { field: 'reason', text: goal.reason, most: MOST_OF_A_REASON });
  if (problems.length > 0) throw new Invalid(problems);
  await lockCourse(school, courseId);
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const adoption = adoptions.find((each) => each.adoptionId === adoptionId);
  if (!adoption) throw new NotFound('This goal is not in the course this year.');
  if (adoption.setAside) return { setAsideId: adoption.setAside.setAsideId };
  const setAsideId = newId();
  await school.db
    .insertInto('goal_set_asides')
    .values({
      school_id: school.id,
      id: setAsideId,
      adoption_id: adoptionId,
      reason,
      set_by: by.standing.personId,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'goal.set-aside',
    relation,
    subject: 'goal',
    ids: [adoption.goalId],
    detail: { course: courseId },
  });
  return { setAsideId };
}
