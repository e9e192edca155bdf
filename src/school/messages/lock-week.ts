import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** Until the transaction ends nobody else gives a part of this course and week a new version. */
export async function lockWeek(
  school: InSchool,
  { courseId, week }: { courseId: string; week: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${courseId} ${week}`}, 7306))`.execute(
    school.db,
  );
}
