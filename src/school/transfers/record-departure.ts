import { mayTransfer } from '#core/policy/transfers.ts';
import { laterDay } from '#core/time/later-day.ts';
import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { changeRows } from '#school/moves/change-rows.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { describeSelf } from './describe-self.ts';

/** That a student leaves. */
export interface NewDeparture {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  readonly studentId: string;
  /** First day on which the student is no longer of the school, YYYY-MM-DD */
  readonly leftOn: string;
  readonly reason: string;
}

/**
 * A student leaves on a day: places in classes, the role of a student and caseloads end with it; the record stays, and
 * so does family. Throws NotFound for others than leaders and for students who are not here, Invalid for a day that
 * is none or without a reason, Conflict where the student has left already.
 */
export async function recordDeparture(
  school: InSchool,
  { by, departure }: { by: Actor; departure: NewDeparture },
): Promise<{ departureId: string }> {
  const { writeId, studentId, leftOn } = departure;
  const reason = departure.reason.trim();
  const { today } = by.standing;
  const isHere =
    mayTransfer(by.standing) && isId(studentId) && (await describeSelf(school, { studentId, today }));
  if (!isHere) throw new NotFound('There is no such student.');
  const problems = [
    ...(parseDay(leftOn) === leftOn ? [] : [{ field: 'leftOn', problem: 'is-no-day' }]),
    ...(reason === '' ? [{ field: 'reason', problem: 'is-empty' }] : []),
  ];
  if (problems.length > 0) throw new Invalid(problems);
  return applyOnce(school, by, { writeId, act: 'student.leave', request: departure }, async () => {
    const before = await school.db
      .selectFrom('departures')
      .select('id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (before) throw new Conflict('This student has left already. Undo that first.');
    const moved = await planEnds(school, { studentId, leftOn });
    await changeRows(school, moved);
    const departureId = newId();
    await school.db
      .insertInto('departures')
      .values({
        school_id: school.id,
        id: departureId,
        student_id: studentId,
        left_on: leftOn,
        reason,
        moved: JSON.stringify(moved),
        recorded_by: by.standing.personId,
        recorded_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'student.leave',
      relation: 'leads',
      subject: 'student',
      ids: [studentId],
      detail: { departure: departureId },
    });
    return { departureId };
  });
}

interface Leaving {
  readonly studentId: string;
  readonly leftOn: string;
}

async function planEnds(school: InSchool, { studentId, leftOn }: Leaving): Promise<MovedRow[]> {
  const ends =
    (table: MovedRow['table']) => (row: { id: string; from_on: string; until_on: string | null }) => ({
      table,
      id: row.id,
      before: { until_on: row.until_on },
      after: { until_on: laterDay(row.from_on, leftOn) },
    });
  const columns = ['id', 'from_on', 'until_on'] as const;
  const enrollments = await school.db
    .selectFrom('enrollments')
    .select(columns)
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', leftOn)]))
    .execute();
  const roles = await school.db
    .selectFrom('person_roles')
    .select(columns)
    .where('school_id', '=', school.id)
    .where('person_id', '=', studentId)
    .where('role', '=', 'student')
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', leftOn)]))
    .execute();
  const caseloads = await school.db
    .selectFrom('caseloads')
    .select(columns)
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', leftOn)]))
    .execute();
  const { ended_on } = await school.db
    .selectFrom('people')
    .select('ended_on')
    .where('school_id', '=', school.id)
    .where('id', '=', studentId)
    .executeTakeFirstOrThrow();
  return [
    ...enrollments.map(ends('enrollments')),
    ...roles.map(ends('person_roles')),
    ...caseloads.map(ends('caseloads')),
    { table: 'people', id: studentId, before: { ended_on }, after: { ended_on: leftOn } },
  ];
}
