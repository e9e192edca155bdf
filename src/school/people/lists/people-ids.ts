import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { plainWords } from './plain-words.ts';

/** People of a school by id. */
export type Ids = ReadonlySet<string>;

/** Whether a row with `from_on` and `until_on` holds on a day. */
function holds(today: string) {
  return sql<boolean>`from_on <= ${today}::date and (until_on is null or until_on > ${today}::date)`;
}

/** Everybody with one of these roles on the day. */
export async function idsWhoAre(school: InSchool, roles: readonly string[], today: string): Promise<Ids> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select('person_id as id')
    .where('school_id', '=', school.id)
    .where('role', 'in', roles)
    .where(holds(today))
    .execute();
  return idsIn(rows);
}

/** Everybody who learns in a class on the day. */
export async function idsWhoLearn(school: InSchool, today: string): Promise<Ids> {
  const rows = await school.db
    .selectFrom('enrollments')
    .select('student_id as id')
    .where('school_id', '=', school.id)
    .where(holds(today))
    .execute();
  return idsIn(rows);
}

/** Everybody who learns in the class or teaches it on the day. */
export async function idsOfClass(school: InSchool, classId: string, today: string): Promise<Ids> {
  if (!isId(classId)) return new Set();
  const [learn, teach] = await together([
    school.db
      .selectFrom('enrollments')
      .select('student_id as id')
      .where('school_id', '=', school.id)
      .where('class_id', '=', classId)
      .where(holds(today))
      .execute(),
    school.db
      .selectFrom('class_staff')
      .select('person_id as id')
      .where('school_id', '=', school.id)
      .where('class_id', '=', classId)
      .where(holds(today))
      .execute(),
  ]);
  return idsIn([...learn, ...teach]);
}

/** Everybody with an address or number on the day. */
export async function idsWithContact(school: InSchool, today: string): Promise<Ids> {
  const rows = await school.db
    .selectFrom('contacts')
    .select('person_id as id')
    .where('school_id', '=', school.id)
    .where(holds(today))
    .execute();
  return idsIn(rows);
}

/** Everybody who can sign in on the day, locked or not. */
export async function idsWithSignIn(school: InSchool, today: string): Promise<Ids> {
  const rows = await school.db
    .selectFrom('memberships')
    .select('person_id as id')
    .where('school_id', '=', school.id)
    .where(holds(today))
    .execute();
  return idsIn(rows);
}

/** Everybody who has or had a name with these beginnings of words, or whom a roster knows by this number. */
export async function idsNamed(school: InSchool, typed: string): Promise<Ids> {
  const words = await plainWords(school, typed);
  // The words are plain: neither % nor _ is left in them.
  let names = school.db
    .selectFrom('person_names')
    .select('person_id as id')
    .where('school_id', '=', school.id);
  for (const word of words) names = names.where('search_words', 'like', `% ${word}%`);
  const [named, numbered, called] = await together([
    words.length > 0 ? names.execute() : Promise.resolve([]),
    school.db
      .selectFrom('source_records')
      .select('row_id as id')
      .where('school_id', '=', school.id)
      .where('kind', '=', 'person')
      .where('external_id', '=', typed.trim())
      .execute(),
    school.db
      .selectFrom('people')
      .select('id')
      .where('school_id', '=', school.id)
      .where('username', '=', typed.trim())
      .execute(),
  ]);
  return idsIn([...named, ...numbered, ...called]);
}

function idsIn(rows: readonly { readonly id: string }[]): Ids {
  return new Set(rows.map(({ id }) => id));
}
