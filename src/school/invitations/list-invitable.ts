import type { InSchool } from '#platform/db/in-school.ts';

/** Of these adults, those who may see a student today, each with the student that the invitation is bound to. */
export async function listInvitable(
  school: InSchool,
  { adultIds, today }: { adultIds: readonly string[]; today: string },
): Promise<{ adultId: string; studentId: string }[]> {
  return school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as a', (join) =>
      join.onRef('a.school_id', '=', 'g.school_id').onRef('a.id', '=', 'g.adult_id'),
    )
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'g.school_id').onRef('s.id', '=', 'g.student_id'),
    )
    .distinctOn('g.adult_id')
    .select(['g.adult_id as adultId', 'g.student_id as studentId'])
    .where('g.school_id', '=', school.id)
    .where('g.adult_id', 'in', adultIds)
    .where('g.may_see', '=', true)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('a.ended_on', 'is', null), e('a.ended_on', '>', today)]))
    .where((e) => e.or([e('s.ended_on', 'is', null), e('s.ended_on', '>', today)]))
    .orderBy('g.adult_id')
    .orderBy('g.from_on')
    .orderBy('g.student_id')
    .execute();
}
