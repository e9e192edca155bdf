import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Days } from '../lay-out-days.ts';
import type { WorldFacts } from '../world.ts';

/**
 * Joaquín said twice to Ms. Valdez how he is, and asked her to talk, which she took; Kofi asked Mr. Brandt, who counsels
 * him, and waits.
 */
export async function plantCheckIns(
  school: InSchool,
  { people, days }: { people: WorldFacts['people']; days: Days },
): Promise<void> {
  const school_id = school.id;
  const id = (key: 'joaquin' | 'kofi' | 'valdez' | 'brandt') => people[key].personId;
  const [friday, monday] = [days.day([1, 'fri']), days.day([0, 'mon'])];
  const at = (day: string, hour: number) => days.at(day, hour).toISOString();
  const [tired, worried, asked, waits] = [newId(), newId(), newId(), newId()];
  const said = { school_id, student_id: id('joaquin'), reader_id: id('valdez') };
  await insertMany(school.db, 'check_ins', [
    { ...said, id: tired, word: 'tired', said_on: friday, said_at: at(friday, 9) },
    {
      ...said,
      id: worried,
      word: 'worried',
      body: 'I moved to my dad’s this week and my notes are at my mom’s.',
      language: 'en',
      said_on: monday,
      said_at: at(monday, 9),
    },
  ]);
  await insertMany(school.db, 'check_in_seens', [
    {
      school_id,
      id: newId(),
      check_in_id: tired,
      seen: true,
      seen_by: id('valdez'),
      seen_at: at(friday, 12),
    },
  ]);
  const request = { school_id, shares_words: false, asked_on: monday, asked_at: at(monday, 9) };
  await insertMany(school.db, 'talk_requests', [
    { ...request, id: asked, student_id: id('joaquin'), asked_of: id('valdez'), check_in_id: worried },
    { ...request, id: waits, student_id: id('kofi'), asked_of: id('brandt'), check_in_id: null },
  ]);
  const reader = { school_id, step: 0, added_at: at(monday, 9) };
  await insertMany(school.db, 'talk_readers', [
    { ...reader, id: newId(), request_id: asked, person_id: id('valdez') },
    { ...reader, id: newId(), request_id: waits, person_id: id('brandt') },
  ]);
  await insertMany(school.db, 'talk_acts', [
    {
      school_id,
      id: newId(),
      request_id: asked,
      kind: 'take',
      made_by: id('valdez'),
      made_at: at(monday, 12),
    },
  ]);
}
