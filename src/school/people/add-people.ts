import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';

/** One way of saying a person's name. */
export interface NameForm {
  /** The whole name as read */
  readonly display: string;
  /** The whole name as sorted, such as Nash, Peter */
  readonly sort: string;
  /** Short form used in a sentence */
  readonly called: string;
}

export interface Contact {
  readonly kind: 'email' | 'phone';
  readonly address: string;
}

/** What a source says of a person; the id is made by the caller, so that other rows may name it at once. */
export interface SourcedPerson {
  readonly id: string;
  readonly official: NameForm;
  readonly everyday: NameForm;
  readonly contacts: readonly Contact[];
  readonly username: string | null;
  /** CEDS entry level, such as 08 */
  readonly grade: string | null;
  /** BCP 47, read and spoken, until the person says otherwise; null where nobody has said */
  readonly language?: string | null;
}

/** Where rows come from and the day from which they hold. */
export interface Provenance {
  readonly source: string;
  readonly day: string;
}

/** Adds people with their names and contacts, all from one day on. */
export async function addPeople(
  school: InSchool,
  people: readonly SourcedPerson[],
  { source, day }: Provenance,
): Promise<void> {
  const held = { school_id: school.id, source, from_on: day };
  const contacts = people.flatMap(({ id, contacts: all }) =>
    all.map(({ kind, address }) => ({ ...held, id: newId(), person_id: id, kind, address })),
  );
  await insertMany(
    school.db,
    'people',
    people.map(({ id, username, grade, language = null }) => ({
      school_id: school.id,
      id,
      username,
      grade,
      written_language: language,
      spoken_language: language,
    })),
  );
  await insertMany(
    school.db,
    'person_names',
    people.flatMap(({ id, official, everyday }) => [
      { ...held, id: newId(), person_id: id, purpose: 'official', ...nameColumns(official) },
      { ...held, id: newId(), person_id: id, purpose: 'everyday', ...nameColumns(everyday) },
    ]),
  );
  await insertMany(school.db, 'contacts', contacts);
}

/** A name as its columns hold it. */
export function nameColumns({ display, sort, called }: NameForm): {
  display_name: string;
  sort_name: string;
  called: string;
} {
  return { display_name: display, sort_name: sort, called };
}
