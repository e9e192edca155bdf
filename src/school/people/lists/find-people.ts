import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { type PeopleFilter, ROLES_OF_KIND } from './people-filter.ts';
import {
  type Ids,
  idsNamed,
  idsOfClass,
  idsWhoAre,
  idsWhoLearn,
  idsWithContact,
  idsWithSignIn,
} from './people-ids.ts';

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
 * somebody is found by the name an old paper has; what is shown is today's. Each condition is a statement of its own
 * over one table of the school: however the database guesses, none looks into a table once for every person.
 */
export async function findPeople(
  school: InSchool,
  { filter, today }: { filter: PeopleFilter; today: string },
): Promise<FoundPerson[]> {
  const { kind, classId, without, words } = filter;
  const anybody = Promise.resolve(undefined);
  const [people, names, students, learners, ofKind, ofClass, named, having] = await together([
    listPeopleIds(school, { filter, today }),
    namesToday(school, today),
    idsWhoAre(school, ROLES_OF_KIND.student, today),
    idsWhoLearn(school, today),
    kind === 'all' || kind === 'left' ? anybody : idsWhoAre(school, ROLES_OF_KIND[kind], today),
    classId === null ? anybody : idsOfClass(school, classId, today),
    words.trim() === '' ? anybody : idsNamed(school, words),
    without === 'contact'
      ? idsWithContact(school, today)
      : without === 'sign-in'
        ? idsWithSignIn(school, today)
        : anybody,
  ]);
  const isAmong = (ids: Ids | undefined, id: string) => ids === undefined || ids.has(id);
  return people
    .filter(
      (id) =>
        isAmong(ofKind, id) &&
        isAmong(ofClass, id) &&
        isAmong(named, id) &&
        !having?.has(id) &&
        (without !== 'class' || (students.has(id) && !learners.has(id))),
    )
    .map((id) => ({
      personId: id,
      display: names.get(id)?.display ?? '',
      sortName: names.get(id)?.sortName ?? '',
      isStudent: students.has(id),
      isInClass: learners.has(id),
    }));
}

async function listPeopleIds(
  school: InSchool,
  { filter, today }: { filter: PeopleFilter; today: string },
): Promise<string[]> {
  const rows = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('alias_of', 'is', null)
    .where((e) =>
      filter.kind === 'left'
        ? e('ended_on', '<=', today)
        : e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]),
    )
    .where((e) => (filter.grade === null ? e.lit(true) : e('grade', '=', filter.grade)))
    .execute();
  return rows.map(({ id }) => id);
}

/** What each is called today: everyday before official, then the newest. */
async function namesToday(school: InSchool, today: string) {
  const rows = await school.db
    .selectFrom('person_names')
    .distinctOn('person_id')
    .select(['person_id as personId', 'display_name as display', 'sort_name as sortName'])
    .where('school_id', '=', school.id)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('person_id')
    .orderBy('purpose')
    .orderBy('from_on', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.personId, row]));
}
