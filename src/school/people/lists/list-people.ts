import { mayReadPeople } from '#core/policy/people.ts';
import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { describePeople } from './describe-people.ts';
import { findPeople } from './find-people.ts';
import type { PeopleFilter } from './people-filter.ts';

/** So many people stand on one page. */
const PEOPLE_PER_PAGE = 100;

/** Somebody in the list. */
export interface ListedPerson {
  readonly personId: string;
  /** The whole name of today */
  readonly display: string;
  /** The name on papers, where it is another */
  readonly official: string | null;
  readonly roles: readonly Role[];
  /** CEDS entry level, such as 08 */
  readonly grade: string | null;
  /** Titles of the classes they learn in or teach today */
  readonly classes: readonly string[];
  readonly hasContact: boolean;
  readonly hasSignIn: boolean;
  /** The day from which they are no longer of the school */
  readonly endedOn: string | null;
}

/** One page of people, and how many there are in all. */
export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  readonly total: number;
  /** Students among them who are in no class today */
  readonly withoutClass: number;
  /** From 1 */
  readonly page: number;
  readonly pages: number;
}

/**
 * The people of the school whom a filter lets through, a hundred at a time, in the order in which the reader's
 * language sorts names. Students who were shown stand in the audit trail. Throws NotFound for whom the list is not open.
 */
export async function listPeople(
  school: InSchool,
  { by, filter, page, language }: { by: Actor; filter: PeopleFilter; page: number; language: string },
): Promise<PeoplePage> {
  const relation = mayReadPeople(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const found = await findPeople(school, { filter, today });
  const sorts = new Intl.Collator(language);
  const sorted = found.toSorted(
    (one, other) => sorts.compare(one.sortName, other.sortName) || (one.personId < other.personId ? -1 : 1),
  );
  const pages = Math.max(1, Math.ceil(sorted.length / PEOPLE_PER_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = sorted.slice((at - 1) * PEOPLE_PER_PAGE, at * PEOPLE_PER_PAGE);
  const students = shown.filter(({ isStudent }) => isStudent).map(({ personId }) => personId);
  const [people] = await together([
    describePeople(school, { personIds: shown.map(({ personId }) => personId), today }),
    students.length > 0
      ? writeAudit(school, by, { act: 'people.look', relation, subject: 'student', ids: students })
      : Promise.resolve(),
  ]);
  return {
    people: shown.flatMap(({ personId, display }) => {
      const described = people.get(personId);
      return described ? [{ ...described, display }] : [];
    }),
    total: found.length,
    withoutClass: found.filter(({ isStudent, isInClass }) => isStudent && !isInClass).length,
    page: at,
    pages,
  };
}
