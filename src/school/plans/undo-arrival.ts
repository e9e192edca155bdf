import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { undoChange } from '#school/classes/changes/undo-change.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { retireTasksOfUnits } from '#school/tasks/retire-tasks-of-units.ts';
import { retireArrivedUnits } from '#school/units/retire-arrived-units.ts';

/** What came of taking a plan out again. */
export type UndoneArrival = 'undone' | 'already' | 'changed-since';

/**
 * Takes out again what came from last year or from a file: its units and tasks go off the plan, its goals out of the
 * year. Where somebody has judged work by one of these goals since, nothing changes. Work on its tasks stays. Throws
 * NotFound and Forbidden.
 */
export async function undoArrival(
  school: InSchool,
  { by, courseId, arrivalId }: { by: Actor; courseId: string; arrivalId: string },
): Promise<UndoneArrival> {
  const relation = await permitPlanning(school, by, courseId);
  const arrival = await school.db
    .selectFrom('plan_arrivals as a')
    .leftJoin('plan_arrival_ends as x', (join) =>
      join.onRef('x.school_id', '=', 'a.school_id').onRef('x.arrival_id', '=', 'a.id'),
    )
    .select(['a.change_id as changeId', 'x.id as endId'])
    .where('a.school_id', '=', school.id)
    .where('a.id', '=', arrivalId)
    .where('a.course_id', '=', courseId)
    .executeTakeFirst();
  if (!arrival) throw new NotFound('There is nothing to undo.');
  const { changeId, endId } = arrival;
  if (endId) return 'already';
  if (changeId) {
    const { outcome } = await undoChange(school, { by, changeId, touching: 'goals' });
    if (outcome === 'changed-since') return outcome;
  }
  const unitIds = await retireArrivedUnits(school, { by, arrivalId });
  await retireTasksOfUnits(school, { by, unitIds });
  await school.db
    .insertInto('plan_arrival_ends')
    .values({
      school_id: school.id,
      id: newId(),
      arrival_id: arrivalId,
      ended_by: by.standing.personId,
      ended_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'plan.undo',
    relation,
    subject: 'course',
    ids: [courseId],
    detail: { arrival: arrivalId },
  });
  return 'undone';
}
