import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { makeChange } from './changes/make-change.ts';
import type { Step } from './changes/step.ts';
import { checkDay } from './check-day.ts';
import { classRow, getSchoolClass } from './get-school-class.ts';
import { permitArranging } from './permit-roster.ts';
import { until } from './roster-steps.ts';

/**
 * A class meets no more from a day on: its students and teachers leave it on that day, its evidence stays. Throws
 * NotFound, Forbidden, Invalid with a day on which it does not meet, Conflict where it has ended.
 */
export async function endClass(
  school: InSchool,
  { by, classId, day: text }: { by: Actor; classId: string; day: string },
): Promise<{ changeId: string }> {
  const relation = permitArranging(by);
  const klass = await getSchoolClass(school, classId);
  if (klass.endedOn !== null && klass.endedOn <= by.standing.today)
    throw new Conflict('This class has ended already.');
  const day = await checkDay(
    school,
    { ...klass, endedOn: klass.endedOn && addDays(klass.endedOn, 1) },
    { field: 'day', text },
  );
  const before = classRow(klass);
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.end',
    subject: 'class',
    ids: [classId],
    detail: { from: day },
    steps: [
      { table: 'classes', id: classId, before, after: { ...before, ended_on: day } },
      ...(await endEveryone(school, classId, day)),
    ],
  });
  return { changeId };
}

async function endEveryone(school: InSchool, classId: string, day: string): Promise<Step[]> {
  const students = await school.db
    .selectFrom('enrollments')
    .select(['id', 'class_id', 'student_id', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .forUpdate()
    .execute();
  const staff = await school.db
    .selectFrom('class_staff')
    .select(['id', 'class_id', 'person_id', 'role', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .forUpdate()
    .execute();
  return [
    ...students.map(({ id, ...row }): Step => {
      return { table: 'enrollments', id, before: row, after: { ...row, until_on: until(row, day) } };
    }),
    ...staff.map(({ id, ...row }): Step => {
      return { table: 'class_staff', id, before: row, after: { ...row, until_on: until(row, day) } };
    }),
  ];
}
