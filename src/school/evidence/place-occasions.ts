import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { ChangedMeanwhile, Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { WorkDone } from './new-evidence.ts';
import type { Joined, Located, PlacedOccasion } from './placed-piece.ts';

/** Finds each piece's occasion, or plans it: one observation per student and day, one row per attempt at a task. */
export function planOccasions({
  by,
  work,
  pieces,
}: {
  by: Actor;
  work: WorkDone;
  pieces: readonly Joined[];
}): Located[] {
  const planned = new Map<string, PlacedOccasion>();
  return pieces.map((each) => {
    const { studentId } = each.piece;
    const occasion = planned.get(studentId) ?? plan(each, { work, today: by.standing.today });
    planned.set(studentId, occasion);
    return { ...each, occasion };
  });
}

function plan({ piece, facts }: Joined, { work, today }: { work: WorkDone; today: string }): PlacedOccasion {
  const { occasion } = facts;
  const isRetake = work.retake === true && work.taskId !== undefined && occasion !== undefined;
  if (occasion && (!isRetake || occasion.id === piece.occasionId)) {
    // Work that stands under an alias is the same attempt once more under the student's own id: the rules join them.
    const { isOwn } = occasion;
    return {
      id: isOwn ? occasion.id : newId(),
      attempt: occasion.attempt,
      retakeOfId: occasion.retakeOfId,
      countsOn: work.workedOn ?? occasion.workedOn,
      isObservation: work.taskId === undefined,
      isNew: !isOwn,
    };
  }
  return {
    id: piece.occasionId ?? newId(),
    attempt: (occasion?.attempt ?? 0) + 1,
    retakeOfId: occasion?.id ?? null,
    countsOn: work.workedOn ?? today,
    isObservation: work.taskId === undefined,
    isNew: true,
  };
}

/**
 * Inserts the planned ones. Where another transaction was faster it throws ChangedMeanwhile, and Conflict where
 * the id of an attempt stands for other work.
 */
export async function insertOccasions(
  school: InSchool,
  { by, work, located }: { by: Actor; work: WorkDone; located: readonly Located[] },
): Promise<void> {
  const made = new Map(
    located.filter((each) => each.occasion.isNew).map((each) => [each.piece.studentId, each.occasion]),
  );
  if (made.size === 0) return;
  const rows = await school.db
    .insertInto('occasions')
    .values(
      [...made].map(([studentId, occasion]) => ({
        school_id: school.id,
        id: occasion.id,
        student_id: studentId,
        task_id: work.taskId ?? null,
        attempt: occasion.attempt,
        worked_on: occasion.countsOn,
        class_id: work.classId,
        retake_of_id: occasion.retakeOfId,
        created_by: by.standing.personId,
        created_at: by.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (rows.length === made.size) return;
  const ids = [...made.values()].map(({ id }) => id);
  const others = await school.db
    .selectFrom('occasions')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
  if (others.length > rows.length)
    throw new Conflict('The id of this attempt stands for other work. Open the page again.');
  throw new ChangedMeanwhile('The same work was judged at this moment.');
}
