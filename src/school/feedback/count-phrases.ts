import { sql } from 'kysely';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How often a phrase of the bank was said, and how often about one of the goals asked for. */
export interface PhraseUses {
  readonly phrase: string;
  readonly uses: number;
  readonly usesHere: number;
}

/** So far back, in days, it is counted. */
const DAYS_BACK = 180;

/** Which phrases of the bank the actor says, those said most about the goals first. */
export async function countPhrases(
  school: InSchool,
  { by, goalIds }: { by: Actor; goalIds: readonly string[] },
): Promise<PhraseUses[]> {
  const { personId, today } = by.standing;
  const ofTasks = school.db
    .selectFrom('task_goals')
    .select('task_id')
    .where('school_id', '=', school.id)
    .where('goal_id', '=', sql<string>`any(${[...goalIds]}::uuid[])`);
  const rows = await school.db
    .selectFrom('feedback as f')
    .select((e) => [
      'f.phrase',
      e.fn.countAll<string>().as('uses'),
      e.fn
        .countAll<string>()
        .filterWhere(sql<boolean>`(f.goal_id = any(${[...goalIds]}::uuid[]) or f.task_id in ${ofTasks})`)
        .as('usesHere'),
    ])
    .where('f.school_id', '=', school.id)
    .where('f.given_by', '=', personId)
    .where('f.given_on', '>', addDays(today, -DAYS_BACK))
    .where('f.phrase', 'is not', null)
    .groupBy('f.phrase')
    .orderBy('usesHere', 'desc')
    .orderBy('uses', 'desc')
    .execute();
  return rows.map(({ phrase, uses, usesHere }) => ({
    phrase: phrase ?? '',
    uses: Number(uses),
    usesHere: Number(usesHere),
  }));
}
