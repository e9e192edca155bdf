import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { WorkDone } from './new-evidence.ts';
import type { Joined, Located, PlacedOccasion } from './placed-piece.ts';

/** Finds each piece's occasion, or makes it: one observation per student and day, one row per attempt at a task. */
export async function placeOccasions(
  school: InSchool,
  { by, work, pieces }: { by: Actor; work: WorkDone; pieces: readonly Joined[] },
): Promise<Located[]> {
  const planned = new Map<string, PlacedOccasion>();
  const placed = pieces.map((each) => {
    const { studentId } = each.piece;
    const occasion = planned.get(studentId) ?? plan(each, { work, today: by.standing.today });
    planned.set(studentId, occasion);
    return { ...each, occasion };
  });
  const made = await insertNew(school, { by, work, planned });
  return placed.map((each) => ({ ...each, occasion: made.get(each.piece.studentId) ?? each.occasion }));
}

function plan({ piece, facts }: Joined, { work, today }: { work: WorkDone; today: string }): PlacedOccasion {
  const { occasion } = facts;
  const isRetake = work.retake === true && work.taskId !== undefined && occasion !== undefined;
  if (occasion && (!isRetake || occasion.id === piece.occasionId))
    return {
      id: occasion.id,
      attempt: occasion.attempt,
      retakeOfId: occasion.retakeOfId,
      countsOn: work.workedOn ?? occasion.workedOn,
      isObservation: work.taskId === undefined,
      isNew: false,
    };
  return {
    id: piece.occasionId ?? newId(),
    attempt: (occasion?.attempt ?? 0) + 1,
    retakeOfId: occasion?.id ?? null,
    countsOn: work.workedOn ?? today,
    isObservation: work.taskId === undefined,
    isNew: true,
  };
}

/** Inserts the new ones. Where another transaction was faster, its row is taken; by student. */
async function insertNew(
  school: InSchool,
  { by, work, planned }: { by: Actor; work: WorkDone; planned: ReadonlyMap<string, PlacedOccasion> },
): Promise<Map<string, PlacedOccasion>> {
  const made = [...planned].filter(([, occasion]) => occasion.isNew);
  if (made.length === 0) return new Map();
  const rows = await school.db
    .insertInto('occasions')
    .values(
      made.map(([studentId, occasion]) => ({
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
  const inserted = new Set(rows.map(({ id }) => id));
  const lost = made.filter(([, occasion]) => !inserted.has(occasion.id));
  return new Map(
    await Promise.all(lost.map(([studentId, occasion]) => findOther(school, { studentId, work, occasion }))),
  );
}

/** The row that another transaction made for the same attempt or day in the meantime. */
async function findOther(
  school: InSchool,
  { studentId, work, occasion }: { studentId: string; work: WorkDone; occasion: PlacedOccasion },
): Promise<[string, PlacedOccasion]> {
  const row = await school.db
    .selectFrom('occasions')
    .select(['id', 'attempt', 'retake_of_id as retakeOfId'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .$if(work.taskId !== undefined, (task) =>
      task.where('task_id', '=', work.taskId ?? null).where('attempt', '=', occasion.attempt),
    )
    .$if(work.taskId === undefined, (seen) =>
      seen.where('task_id', 'is', null).where('worked_on', '=', occasion.countsOn),
    )
    .executeTakeFirst();
  if (!row) throw new Conflict('The id of this attempt stands for other work. Open the page again.');
  return [studentId, { ...occasion, ...row, isNew: false }];
}
