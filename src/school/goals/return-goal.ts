import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { type AsksWhatComesOff, makeRoom, type SwappedGoal } from './make-room.ts';

/** What came of bringing a goal back. */
export type ReturnOutcome = { readonly outcome: 'returned'; readonly adoptionId: string } | AsksWhatComesOff;

/**
 * Brings back a goal that was set aside; where that would make eight, asks what comes off, and `setAside`
 * answers it. Throws NotFound where the goal is not set aside now.
 */
export async function returnGoal(
  school: InSchool,
  goal: { by: Actor; courseId: string; setAsideId: string; setAside?: SwappedGoal | undefined },
): Promise<ReturnOutcome> {
  const { by, courseId, setAsideId, setAside } = goal;
  const relation = await permitPlanning(school, by, courseId);
  const room = await makeRoom(school, { by, courseId, setAside });
  if (room.outcome === 'asks-what-comes-off') return room;
  const adoption = room.adoptions.find((each) => each.setAside?.setAsideId === setAsideId);
  if (!adoption) throw new NotFound('This goal is not set aside.');
  if (setAside?.adoptionId === adoption.adoptionId)
    throw new Invalid([{ field: 'off', problem: 'is-the-same' }]);
  await school.db
    .insertInto('goal_returns')
    .values({
      school_id: school.id,
      id: newId(),
      set_aside_id: setAsideId,
      returned_by: by.standing.personId,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'goal.return',
    relation,
    subject: 'goal',
    ids: [adoption.goalId],
    detail: { course: courseId },
  });
  return { outcome: 'returned', adoptionId: adoption.adoptionId };
}
