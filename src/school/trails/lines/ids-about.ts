import type { InSchool } from '#platform/db/in-school.ts';

/**
 * The ids under which the trail speaks of these people: their own, and those of what is recorded about them. A
 * judgement's line names the judgement, and a guardianship's the guardianship.
 */
export async function idsAbout(school: InSchool, personIds: readonly string[]): Promise<string[]> {
  const { id: schoolId, db } = school;
  const owned = (
    ['evidence', 'feedback', 'enrollments', 'message_parts', 'threads', 'caseloads'] as const
  ).map((table) =>
    db
      .selectFrom(table)
      .select('id')
      .where('school_id', '=', schoolId)
      .where('student_id', 'in', personIds)
      .execute(),
  );
  const family = db
    .selectFrom('guardianships')
    .select('id')
    .where('school_id', '=', schoolId)
    .where((e) => e.or([e('student_id', 'in', personIds), e('adult_id', 'in', personIds)]))
    .execute();
  const rows = await Promise.all([...owned, family]);
  return [...personIds, ...rows.flat().map(({ id }) => id)];
}
