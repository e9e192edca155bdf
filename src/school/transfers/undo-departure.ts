import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { putBackRows } from '#school/moves/change-rows.ts';
import { readMoved } from '#school/moves/moved-row.ts';

/** A student has not left after all: every row goes back to what it was. Twice is as once. Throws NotFound where there is no such departure. */
export async function undoDeparture(
  school: InSchool,
  { by, departureId }: { by: Actor; departureId: string },
): Promise<{ studentId: string }> {
  const departure =
    mayTransfer(by.standing) && isId(departureId)
      ? await school.db
          .selectFrom('departures')
          .select(['student_id as studentId', 'moved', 'undone_at as undoneAt'])
          .where('school_id', '=', school.id)
          .where('id', '=', departureId)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
  if (!departure) throw new NotFound('There is no such departure.');
  const { studentId, moved, undoneAt } = departure;
  if (undoneAt !== null) return { studentId };
  await putBackRows(school, readMoved(moved));
  await school.db
    .updateTable('departures')
    .set({ undone_by: by.standing.personId, undone_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', departureId)
    .execute();
  await writeAudit(school, by, {
    act: 'student.return',
    relation: 'leads',
    subject: 'student',
    ids: [studentId],
    detail: { departure: departureId },
  });
  return { studentId };
}

/** When and why a student left, where that stands. */
export interface Departure {
  readonly departureId: string;
  readonly leftOn: string;
  readonly reason: string;
}

/** The departure of a student that stands; undefined where there is none. Throws NotFound for others than leaders. */
export async function findDeparture(
  school: InSchool,
  { by, studentId }: { by: Actor; studentId: string },
): Promise<Departure | undefined> {
  if (!mayTransfer(by.standing)) throw new NotFound('There is no such page.');
  return school.db
    .selectFrom('departures')
    .select(['id as departureId', 'left_on as leftOn', 'reason'])
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}
