import { sql } from 'kysely';
import type { EndReason } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How a person ends a row: `changed` where the next row goes on from it. */
export interface Close {
  readonly ids: readonly string[];
  /** First day on which it holds no more */
  readonly day: string;
  readonly reason: EndReason | 'changed';
  readonly words?: string | null;
}

/** Ends rows on a day; one that would begin later ends on the day it begins and so never holds. Asks no permission. */
export async function closeGuardianship(
  school: InSchool,
  by: Actor,
  { ids, day, reason, words }: Close,
): Promise<void> {
  if (ids.length === 0) return;
  await school.db
    .updateTable('guardianships')
    .set({
      planned_until: sql`coalesce(planned_until, until_on)`,
      until_on: sql`greatest(from_on, ${day}::date)`,
      end_reason: reason,
      end_words: words ?? null,
      ended_by: by.standing.personId,
      ended_at: by.now,
    })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}
