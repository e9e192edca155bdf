import type { InSchool } from '#platform/db/in-school.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { holdsToday } from '#school/accounts/holds-today.ts';
import { joinSchool } from '#school/accounts/join-school.ts';

interface Given {
  readonly students: readonly { readonly studentId: string; readonly display: string }[];
  readonly now: Date;
  readonly today: string;
}

/** A badge needs somebody to sign in: who has no sign-in gets one that only a badge opens. */
export async function giveSignIns(school: InSchool, { students, now, today }: Given): Promise<void> {
  const known = await school.db
    .selectFrom('memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select('m.person_id as personId')
    .where('m.school_id', '=', school.id)
    .where(
      'm.person_id',
      'in',
      students.map(({ studentId }) => studentId),
    )
    .where(holdsToday(now))
    .execute();
  const has = new Set(known.map(({ personId }) => personId));
  for (const { studentId, display } of students) {
    if (has.has(studentId)) continue;
    const identityId = await createIdentity(school.db, { name: display });
    await joinSchool(school.db, {
      identityId,
      schoolId: school.id,
      personId: studentId,
      fromOn: today,
    });
  }
}
