import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { startingHabits } from './habit.ts';

/** Gives the school the starting set where it has none of it yet. Again it changes nothing. */
export async function ensureHabits(school: InSchool, now: Date): Promise<void> {
  const there = await school.db
    .selectFrom('habits')
    .select('id')
    .where('school_id', '=', school.id)
    .where('phrase', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (there) return;
  await school.db
    .insertInto('habits')
    .values(startingHabits.map((phrase) => ({ school_id: school.id, id: newId(), phrase, made_at: now })))
    .onConflict((conflict) => conflict.columns(['school_id', 'phrase']).doNothing())
    .execute();
}
