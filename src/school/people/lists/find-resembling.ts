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
 * People who may be the one about to be added: a name they have or had holds the first word of the given name and a
 * word of the family name, in any order and without accents, or the address is the same. Wider than what proposes
 * merges, since here a person is asked at once; brothers and sisters who share a family name are not named. Throws
 * NotFound for whom the list of people is not open.
 */
export async function findResembling(
  school: InSchool,
  { by, names, address }: { by: Actor; names: readonly TypedName[]; address: string },
): Promise<ListedPerson[]> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const found = await findByAddress(school, address);
  for (const name of names) found.push(...(await findByName(school, name)));
  const personIds = [...new Set(found)].slice(0, MOST);
  const described = await describePeople(school, { personIds, today });
  return personIds.flatMap((id) => described.get(id) ?? []);
}

/** A name as it was typed; either may be empty. */
interface TypedName {
  readonly given: string;
  readonly family: string;
}

async function findByName(school: InSchool, { given, family }: TypedName): Promise<string[]> {
  const [first] = await plainWords(school, given);
  const familyWords = await plainWords(school, family);
  const words = first === undefined ? familyWords : [first, ...familyWords];
  if (words.length === 0) return [];
  const rows = await school.db
    .selectFrom('person_names as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.person_id'),
    )
    .select(['n.person_id as personId', 'n.search_words as plain'])
    .where('n.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where('n.search_words', 'like', `% ${words[0]}%`)
    .execute();
  return rows
    .filter(({ plain }) => {
      const held = new Set(plain.split(' '));
      const isGiven = first === undefined || held.has(first);
      return isGiven && (familyWords.length === 0 || familyWords.some((word) => held.has(word)));
    })
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
