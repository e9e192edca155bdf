import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedGuardianship {
  readonly id: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly relationship: string | null;
}

/** Adds guardianships with every right: what a source calls family sees, hears and replies until the school says less. */
export async function addGuardianships(
  school: InSchool,
  guardianships: readonly SourcedGuardianship[],
  { source, day }: { source: string; day: string },
): Promise<void> {
  const rows = guardianships.map(({ id, adultId, studentId, relationship }) => ({
    school_id: school.id,
    id,
    adult_id: adultId,
    student_id: studentId,
    relationship,
    may_see: true,
    may_hear: true,
    may_reply: true,
    source,
    from_on: day,
  }));
  await insertMany(school.db, 'guardianships', rows);
}
