import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A file that was read in, as the overview lists it. */
export interface PastImport {
  readonly importId: string;
  readonly format: string;
  readonly fileName: string;
  readonly appliedAt: Date;
  /** Counts as the import left them */
  readonly summary: unknown;
}

/** The newest imports first, at most `count`. Throws NotFound for others than staff. */
export async function listImports(
  school: InSchool,
  { by, count }: { by: Actor; count: number },
): Promise<PastImport[]> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  return school.db
    .selectFrom('imports')
    .select(['id as importId', 'format', 'file_name as fileName', 'applied_at as appliedAt', 'summary'])
    .where('school_id', '=', school.id)
    .orderBy('applied_at', 'desc')
    .limit(count)
    .execute();
}
