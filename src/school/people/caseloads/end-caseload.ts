import { mayChangeCaseloads } from '#core/policy/people.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';

type Asked = {
  readonly by: Actor;
  /** The person on whose page it is done: staff or student */
  readonly personId: string;
  readonly caseloadId: string;
};

/** A student is on somebody's caseload no longer, from today on. */
export async function endCaseload(
  school: InSchool,
  { by, personId, caseloadId }: Asked,
): Promise<{ readonly caseloadId: string }> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeCaseloads });
  const { fromOn, untilOn, ids } = await getCaseload(school, { personId, caseloadId });
  if (untilOn !== null) throw new Conflict('This caseload has ended already.');
  const { today } = by.standing;
  await setUntil(school, { caseloadId, day: laterDay(today, fromOn) });
  await writeAudit(school, by, { act: 'caseload.end', relation, subject: 'person', ids });
  return { caseloadId };
}

/** Undoes the ending: the student is on the caseload as before. */
export async function restoreCaseload(school: InSchool, { by, personId, caseloadId }: Asked): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeCaseloads });
  const { ids, staffId, studentId, kind } = await getCaseload(school, { personId, caseloadId });
  const again = await school.db
    .selectFrom('caseloads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('staff_id', '=', staffId)
    .where('student_id', '=', studentId)
    .where('kind', '=', kind)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  if (again) throw new Conflict('The student is on this caseload already.');
  await setUntil(school, { caseloadId, day: null });
  await writeAudit(school, by, { act: 'caseload.restore', relation, subject: 'person', ids });
}

/** Undoes the adding: it held for no day. */
export async function takeBackCaseload(school: InSchool, { by, personId, caseloadId }: Asked): Promise<void> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeCaseloads });
  const { fromOn, untilOn, ids } = await getCaseload(school, { personId, caseloadId });
  if (untilOn !== null) throw new Conflict('This caseload was changed since. Nothing was undone.');
  await setUntil(school, { caseloadId, day: fromOn });
  await writeAudit(school, by, { act: 'caseload.take-back', relation, subject: 'person', ids });
}

async function getCaseload(
  school: InSchool,
  { personId, caseloadId }: { personId: string; caseloadId: string },
) {
  const row = isId(caseloadId)
    ? await school.db
        .selectFrom('caseloads')
        .select(['staff_id as staffId', 'student_id as studentId', 'kind'])
        .select(['from_on as fromOn', 'until_on as untilOn'])
        .where('school_id', '=', school.id)
        .where('id', '=', caseloadId)
        .where((e) => e.or([e('staff_id', '=', personId), e('student_id', '=', personId)]))
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such caseload.');
  return { ...row, ids: [row.staffId, row.studentId] };
}

async function setUntil(
  school: InSchool,
  { caseloadId, day }: { caseloadId: string; day: string | null },
): Promise<void> {
  await school.db
    .updateTable('caseloads')
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where('id', '=', caseloadId)
    .execute();
}
