import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A class that meets today or will. */
export interface NarrowingClass {
  readonly classId: string;
  readonly title: string;
  readonly course: string;
  /** Day from which it meets; null where it has met since its year began */
  readonly startsOn: string | null;
}

/** What a list of people can be narrowed to today. */
export interface Narrowings {
  /** Grades of students (CEDS entry level), in their order */
  readonly grades: readonly string[];
  readonly classes: readonly NarrowingClass[];
}

/** The grades and classes of today. Throws NotFound for whom the list of people is not open. */
export async function listNarrowings(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<Narrowings> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const [grades, classes] = await together([
    school.db
      .selectFrom('people')
      .select('grade')
      .distinct()
      .where('school_id', '=', school.id)
      .where('grade', 'is not', null)
      .where('alias_of', 'is', null)
      .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
      .orderBy('grade')
      .execute(),
    school.db
      .selectFrom('classes as c')
      .innerJoin('courses as o', (join) =>
        join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
      )
      .select(['c.id as classId', 'c.title', 'o.title as course', 'c.starts_on as startsOn'])
      .where('c.school_id', '=', school.id)
      .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
      .execute(),
  ]);
  const sorts = new Intl.Collator(language, { numeric: true });
  return {
    grades: grades.flatMap(({ grade }) => grade ?? []),
    classes: classes.toSorted(
      (one, other) => sorts.compare(one.title, other.title) || sorts.compare(one.course, other.course),
    ),
  };
}
