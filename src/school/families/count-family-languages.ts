import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keptId } from '#school/people/kept-id.ts';

/** A language that adults of the school's students read. */
export interface FamilyLanguage {
  /** BCP 47, as the adult or the school put it down; null where nobody did */
  readonly language: string | null;
  readonly adults: number;
}

/**
 * What the adults of the school's students read: the language an adult chose for messages, else the one the
 * school has for them. Most adults first. Throws NotFound for others than staff.
 */
export async function countFamilyLanguages(
  school: InSchool,
  { by }: { by: Actor },
): Promise<FamilyLanguage[]> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const adults = await school.db
    .selectFrom('guardianships as g')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'g.school_id').onRef('p.id', '=', 'g.adult_id'),
    )
    // A choice keeps the id under which it was made.
    .innerJoin('people as i', (join) =>
      join.onRef('i.school_id', '=', 'p.school_id').on((e) => e(keptId('i'), '=', keptId('p'))),
    )
    .leftJoin('message_preferences as m', (join) =>
      join.onRef('m.school_id', '=', 'i.school_id').onRef('m.person_id', '=', 'i.id'),
    )
    .distinctOn(keptId('p'))
    .select(['p.written_language as written', 'm.language as chosen'])
    .where('g.school_id', '=', school.id)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('g.may_see', '=', true), e('g.may_hear', '=', true)]))
    .orderBy(keptId('p'))
    .orderBy('m.chosen_at', (order) => order.desc().nullsLast())
    .orderBy('p.alias_of', (order) => order.desc().nullsFirst())
    .execute();
  return [...Map.groupBy(adults, ({ chosen, written }) => chosen ?? written)]
    .map(([language, ofIt]) => ({ language, adults: ofIt.length }))
    .toSorted((a, b) => b.adults - a.adults || ((a.language ?? '') < (b.language ?? '') ? -1 : 1));
}
