import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Ends the invitations of an adult about a student that nobody has used yet, at once; about every student where none
 * is named. Answers how many.
 */
export async function revokeInvitations(
  school: InSchool,
  {
    adultId,
    studentId,
    by,
    now,
  }: { adultId: string; studentId?: string | undefined; by: string | null; now: Date },
): Promise<number> {
  const ended = await school.db
    .updateTable('invitations')
    .set({ revoked_at: now, revoked_by: by })
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .$if(studentId !== undefined, (some) => some.where('student_id', '=', studentId ?? ''))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length;
}
