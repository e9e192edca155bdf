import type { ExpressionBuilder } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { type PeopleFilter, ROLES_OF_KIND } from './people-filter.ts';
import { plainWords } from './plain-words.ts';

/** Somebody found, with what a list needs to be sorted and counted by. */
export interface FoundPerson {
  readonly personId: string;
  readonly display: string;
  readonly sortName: string;
  readonly isStudent: boolean;
  readonly isInClass: boolean;
}

/**
 * Everybody whom the filter lets through, in no order. What is searched is every name a person ever had, so that
 * somebody is found by the name an old paper has; what is shown is today's.
 */
export async function findPeople(
  school: InSchool,
  { filter, today }: { filter: PeopleFilter; today: string },
): Promise<FoundPerson[]> {
  const words = await plainWords(school, filter.words);
  const holds = { id: school.id, today };
  const rows = await school.db
    .selectFrom('people as p')
    .leftJoin('person_names as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .onRef('n.person_id', '=', 'p.id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .distinctOn('p.id')
    .select(['p.id as personId', 'n.display_name as display', 'n.sort_name as sortName'])
    .select((e) => [
      e.exists(hasRole(e, holds, ROLES_OF_KIND.student)).as('isStudent'),
      e.exists(learns(e, holds)).as('isInClass'),
    ])
    .where('p.school_id', '=', school.id)
    .where('p.alias_of', 'is', null)
    .where((e) =>
      filter.kind === 'left'
        ? e('p.ended_on', '<=', today)
        : e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]),
    )
    .where((e) =>
      filter.kind === 'all' || filter.kind === 'left'
        ? e.lit(true)
        : e.exists(hasRole(e, holds, ROLES_OF_KIND[filter.kind])),
    )
    .where((e) => (filter.grade === null ? e.lit(true) : e('p.grade', '=', filter.grade)))
    .where((e) => (filter.classId === null ? e.lit(true) : isOfClass(e, holds, filter.classId)))
    .where((e) => (filter.without === 'contact' ? e.not(e.exists(hasContact(e, holds))) : e.lit(true)))
    .where((e) =>
      filter.without === 'class'
        ? e.and([e.exists(hasRole(e, holds, ROLES_OF_KIND.student)), e.not(e.exists(learns(e, holds)))])
        : e.lit(true),
    )
    .where((e) =>
      filter.words.trim() === ''
        ? e.lit(true)
        : isCalledOrNumbered(e, school, { words, typed: filter.words }),
    )
    .orderBy('p.id')
    // everyday before official, then the newest
    .orderBy('n.purpose')
    .orderBy('n.from_on', 'desc')
    .execute();
  const found = rows.map((row) => ({
    personId: row.personId,
    display: row.display ?? '',
    sortName: row.sortName ?? '',
    isStudent: Boolean(row.isStudent),
    isInClass: Boolean(row.isInClass),
  }));
  if (filter.without !== 'sign-in') return found;
  const joined = await peopleWithSignIn(school, today);
  return found.filter(({ personId }) => !joined.has(personId));
}

/** Everybody of the school who can sign in today. Sign-ins stand apart from a school's tables: they are not joined. */
export async function peopleWithSignIn(school: InSchool, today: string): Promise<ReadonlySet<string>> {
  const rows = await school.db
    .selectFrom('memberships')
    .select('person_id as personId')
    .where('school_id', '=', school.id)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

interface Holds {
  readonly id: string;
  readonly today: string;
}

type Of = ExpressionBuilder<DB & { p: DB['people'] }, 'p'>;

function hasRole(e: Of, { id, today }: Holds, roles: readonly string[]) {
  return e
    .selectFrom('person_roles as r')
    .select('r.id')
    .where('r.school_id', '=', id)
    .whereRef('r.person_id', '=', 'p.id')
    .where('r.role', 'in', roles)
    .where('r.from_on', '<=', today)
    .where((or) => or.or([or('r.until_on', 'is', null), or('r.until_on', '>', today)]));
}

function learns(e: Of, { id, today }: Holds) {
  return e
    .selectFrom('enrollments as l')
    .select('l.id')
    .where('l.school_id', '=', id)
    .whereRef('l.student_id', '=', 'p.id')
    .where('l.from_on', '<=', today)
    .where((or) => or.or([or('l.until_on', 'is', null), or('l.until_on', '>', today)]));
}

function teaches(e: Of, { id, today }: Holds) {
  return e
    .selectFrom('class_staff as s')
    .select('s.id')
    .where('s.school_id', '=', id)
    .whereRef('s.person_id', '=', 'p.id')
    .where('s.from_on', '<=', today)
    .where((or) => or.or([or('s.until_on', 'is', null), or('s.until_on', '>', today)]));
}

function isOfClass(e: Of, holds: Holds, classId: string) {
  if (!isId(classId)) return e.lit(false);
  return e.or([
    e.exists(learns(e, holds).where('l.class_id', '=', classId)),
    e.exists(teaches(e, holds).where('s.class_id', '=', classId)),
  ]);
}

function hasContact(e: Of, { id, today }: Holds) {
  return e
    .selectFrom('contacts as c')
    .select('c.id')
    .where('c.school_id', '=', id)
    .whereRef('c.person_id', '=', 'p.id')
    .where('c.from_on', '<=', today)
    .where((or) => or.or([or('c.until_on', 'is', null), or('c.until_on', '>', today)]));
}

function isCalledOrNumbered(
  e: Of,
  school: InSchool,
  { words, typed }: { words: readonly string[]; typed: string },
) {
  // The words are plain: neither % nor _ is left in them.
  let named = e.selectFrom('person_names as w').select('w.person_id').where('w.school_id', '=', school.id);
  for (const word of words) named = named.where('w.search_words', 'like', `% ${word}%`);
  const numbered = e
    .selectFrom('source_records as i')
    .select('i.row_id')
    .where('i.school_id', '=', school.id)
    .where('i.kind', '=', 'person')
    .where('i.external_id', '=', typed.trim());
  const isNumbered = e.or([e('p.username', '=', typed.trim()), e('p.id', 'in', numbered)]);
  return words.length === 0 ? isNumbered : e.or([e('p.id', 'in', named), isNumbered]);
}
