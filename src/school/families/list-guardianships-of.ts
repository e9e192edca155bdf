import type { InSchool } from '#platform/db/in-school.ts';

export interface PastOrPresentGuardianship {
  readonly id: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly endReason: string | null;
}

/** Every guardianship of these students, ended ones too, the newest first. */
export async function listGuardianshipsOf(
  school: InSchool,
  studentIds: readonly string[],
): Promise<PastOrPresentGuardianship[]> {
  if (studentIds.length === 0) return [];
  return school.db
    .selectFrom('guardianships')
    .select([
      'id',
      'adult_id as adultId',
      'student_id as studentId',
      'from_on as fromOn',
      'until_on as untilOn',
      'end_reason as endReason',
    ])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
