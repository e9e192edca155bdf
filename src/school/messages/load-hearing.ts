import type { InSchool } from '#platform/db/in-school.ts';
import { type Adult, listAdults } from '#school/families/list-adults.ts';

/** An adult with the students whom they may see and hear of today. */
export interface Hearing {
  readonly adult: Adult;
  readonly studentIds: readonly string[];
}

/** Asks guardianship and the adult's choices anew; undefined where the adult may hear of nobody today. */
export async function loadHearing(
  school: InSchool,
  { adultId, today }: { adultId: string; today: string },
): Promise<Hearing | undefined> {
  const guarded = await school.db
    .selectFrom('guardianships')
    .select('student_id as studentId')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const studentIds = [...new Set(guarded.map(({ studentId }) => studentId))];
  const pairs = (await listAdults(school, { studentIds, today })).filter((each) => each.adultId === adultId);
  const [adult] = pairs;
  return adult && { adult, studentIds: pairs.map(({ studentId }) => studentId) };
}
