import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { type NameForm, nameColumns, type Provenance, type SourcedPerson } from './add-people.ts';

/**
 * Brings a person up to what a source now says: a changed name or contact ends the row of that source and adds a new
 * one. Rows the school wrote itself are not touched. A person who had left is back.
 */
export async function changePerson(school: InSchool, person: SourcedPerson, from: Provenance): Promise<void> {
  const { id, username, grade } = person;
  await school.db
    .updateTable('people')
    .set({ username, grade, ended_on: null })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
  await addLanguage(school, person);
  await changeName(school, { personId: id, purpose: 'official', name: person.official }, from);
  await changeName(school, { personId: id, purpose: 'everyday', name: person.everyday }, from);
  await changeContacts(school, person, from);
}

/** What a person has chosen stands; a source only fills what nobody has said. */
async function addLanguage(school: InSchool, { id, language }: SourcedPerson): Promise<void> {
  if (language == null) return;
  await school.db
    .updateTable('people')
    .set({ written_language: language, spoken_language: language })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .where('written_language', 'is', null)
    .where('spoken_language', 'is', null)
    .execute();
}

async function changeName(
  school: InSchool,
  { personId, purpose, name }: { personId: string; purpose: 'official' | 'everyday'; name: NameForm },
  { source, day }: Provenance,
): Promise<void> {
  const now = await school.db
    .selectFrom('person_names')
    .select(['id', 'display_name', 'sort_name', 'called'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('source', '=', source)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  // Where the school has put another name in its place, the school's stands.
  if (!now) return;
  const columns = nameColumns(name);
  const isSame =
    now.display_name === columns.display_name &&
    now.sort_name === columns.sort_name &&
    now.called === columns.called;
  if (isSame) return;
  await school.db
    .updateTable('person_names')
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where('id', '=', now.id)
    .execute();
  const row = {
    school_id: school.id,
    id: newId(),
    person_id: personId,
    purpose,
    source,
    from_on: day,
    ...columns,
  };
  await school.db.insertInto('person_names').values(row).execute();
}

async function changeContacts(
  school: InSchool,
  { id, contacts }: SourcedPerson,
  { source, day }: Provenance,
): Promise<void> {
  const open = await school.db
    .selectFrom('contacts')
    .select(['id', 'kind', 'address'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', id)
    .where('source', '=', source)
    .where('until_on', 'is', null)
    .execute();
  const isSame = (
    one: { kind: string; address: string },
    other: { kind: string; address: string },
  ): boolean => one.kind === other.kind && one.address === other.address;
  const old = open.filter((row) => !contacts.some((contact) => isSame(row, contact))).map((row) => row.id);
  const fresh = contacts.filter((contact) => !open.some((row) => isSame(row, contact)));
  if (old.length > 0) {
    await school.db
      .updateTable('contacts')
      .set({ until_on: day })
      .where('school_id', '=', school.id)
      .where('id', 'in', old)
      .execute();
  }
  if (fresh.length === 0) return;
  const rows = fresh.map(({ kind, address }) => ({
    school_id: school.id,
    id: newId(),
    person_id: id,
    kind,
    address,
    source,
    from_on: day,
  }));
  await school.db.insertInto('contacts').values(rows).execute();
}
