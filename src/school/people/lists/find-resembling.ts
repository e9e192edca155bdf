import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { describePeople } from './describe-people.ts';
import type { ListedPerson } from './list-people.ts';
import { plainWords } from './plain-words.ts';

/** So many who are alike are shown. */
const MOST = 8;

/**
 * People who may be the one about to be added: two words of a name they have or had are the same (or the only word
 * typed is), or the address is. Throws NotFound for whom the list of people is not open.
 */
export async function findResembling(
  school: InSchool,
  { by, name, address }: { by: Actor; name: string; address: string },
): Promise<ListedPerson[]> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const [named, reached] = [await findByName(school, name), await findByAddress(school, address)];
  const personIds = [...new Set([...reached, ...named])].slice(0, MOST);
  const described = await describePeople(school, { personIds, today });
  return personIds.flatMap((id) => described.get(id) ?? []);
}

async function findByName(school: InSchool, name: string): Promise<string[]> {
  const words = await plainWords(school, name);
  if (words.length === 0) return [];
  const rows = await school.db
    .selectFrom('person_names as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.person_id'),
    )
    .select(['n.person_id as personId', 'n.search_words as plain'])
    .where('n.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where((e) => e.or(words.map((word) => e('n.search_words', 'like', `% ${word}%`))))
    .execute();
  const scored = rows.map(({ personId, plain }) => {
    const held = new Set(plain.split(' '));
    return { personId, same: words.filter((word) => held.has(word)).length };
  });
  return scored
    .filter(({ same }) => same >= Math.min(2, words.length))
    .toSorted((one, other) => other.same - one.same)
    .map(({ personId }) => personId);
}

async function findByAddress(school: InSchool, address: string): Promise<string[]> {
  const wanted = address.trim().toLowerCase();
  if (wanted === '') return [];
  const rows = await school.db
    .selectFrom('contacts as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'c.school_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select('c.person_id as personId')
    .distinct()
    .where('c.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where((e) => e(e.fn<string>('lower', ['c.address']), '=', wanted))
    .execute();
  return rows.map(({ personId }) => personId);
}
