import type { InSchool } from '#platform/db/in-school.ts';

/** An adult and a student. */
export interface Pair {
  readonly adultId: string;
  readonly studentId: string;
}

/** Of these, the adults who may both see and hear of the student today, as `mayHear` answers. Asks no permission. */
export async function listHearing(
  school: InSchool,
  { pairs, today }: { pairs: readonly Pair[]; today: string },
): Promise<{ mayHear(pair: Pair): boolean }> {
  const rows =
    pairs.length === 0
      ? []
      : await school.db
          .selectFrom('guardianships')
          .select(['adult_id as adultId', 'student_id as studentId'])
          .distinct()
          .where('school_id', '=', school.id)
          .where(
            'adult_id',
            'in',
            pairs.map(({ adultId }) => adultId),
          )
          .where('may_see', '=', true)
          .where('may_hear', '=', true)
          .where('from_on', '<=', today)
          .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
          .execute();
  const hears = new Set(rows.map(({ adultId, studentId }) => `${adultId} ${studentId}`));
  return { mayHear: ({ adultId, studentId }) => hears.has(`${adultId} ${studentId}`) };
}
