import type { Likeness } from '#core/people/resemblance.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { numbersIn } from './numbers-in.ts';

/** Somebody of the school, as far as another person may resemble them. */
export interface PersonHere extends Likeness {
  readonly personId: string;
}

/** Everybody of the school who has not left and is nobody's alias, the first to come first. */
export async function listPeopleHere(school: InSchool): Promise<PersonHere[]> {
  const people = await school.db
    .selectFrom('people')
    .select(['id', 'username', 'grade'])
    .where('school_id', '=', school.id)
    .where('ended_on', 'is', null)
    .where('alias_of', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const names = await school.db
    .selectFrom('person_names')
    .select(['person_id as personId', 'sort_name as sorted'])
    .where('school_id', '=', school.id)
    .where('until_on', 'is', null)
    .execute();
  const contacts = await school.db
    .selectFrom('contacts')
    .select(['person_id as personId', 'kind', 'address'])
    .where('school_id', '=', school.id)
    .where('until_on', 'is', null)
    .execute();
  const records = await school.db
    .selectFrom('source_records')
    .select(['row_id as personId', 'external_id as sourceId'])
    .where('school_id', '=', school.id)
    .where('kind', '=', 'person')
    .execute();
  const namesOf = Map.groupBy(names, ({ personId }) => personId);
  const contactsOf = Map.groupBy(contacts, ({ personId }) => personId);
  const recordsOf = Map.groupBy(records, ({ personId }) => personId);
  return people.map(({ id, username, grade }) => {
    const reached = contactsOf.get(id) ?? [];
    return {
      personId: id,
      names: (namesOf.get(id) ?? []).map(({ sorted }) => inParts(sorted)),
      grade,
      emails: reached.filter(({ kind }) => kind === 'email').map(({ address }) => address),
      phones: reached.filter(({ kind }) => kind === 'phone').map(({ address }) => address),
      usernames: username === null ? [] : [username],
      numbers: (recordsOf.get(id) ?? []).flatMap(({ sourceId }) => numbersIn(sourceId)),
    };
  });
}

/** "Silva, Ana Luz" as names are sorted. */
function inParts(sorted: string): { givenName: string; familyName: string } {
  const [familyName = '', ...given] = sorted.split(',');
  return { familyName: familyName.trim(), givenName: given.join(',').trim() };
}
