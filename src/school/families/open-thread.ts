import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

/** The conversation with one adult about one student; begun where there is none yet. */
export async function openThread(
  school: InSchool,
  { adultId, studentId }: { adultId: string; studentId: string },
): Promise<string> {
  await school.db
    .insertInto('threads')
    .values({ school_id: school.id, id: newId(), adult_id: adultId, student_id: studentId })
    .onConflict((conflict) => conflict.columns(['school_id', 'adult_id', 'student_id']).doNothing())
    .execute();
  const thread = await school.db
    .selectFrom('threads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .where('student_id', '=', studentId)
    .executeTakeFirstOrThrow();
  return thread.id;
}
