import { mayOpenClass } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A student of a class, as listed. */
export interface ClassStudent {
  readonly studentId: string;
  readonly display: string;
  /** Short form used in a sentence, such as Ana */
  readonly called: string;
  readonly sortName: string;
  readonly grade: string | null;
}

/**
 * The students of a class today, by the name they sort by, as the language sorts. Throws NotFound where the
 * class is not the actor's. The page that shows them writes the audit line of the look.
 */
export async function listClassStudents(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<ClassStudent[]> {
  if (!mayOpenClass(by.standing, classId)) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  const students = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.student_id'),
    )
    .innerJoin('person_names as a', (join) =>
      join
        .onRef('a.school_id', '=', 'n.school_id')
        .onRef('a.person_id', '=', 'n.student_id')
        .on('a.from_on', '<=', today)
        .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', today)])),
    )
    .distinctOn('p.id')
    .select([
      'p.id as studentId',
      'a.display_name as display',
      'a.called',
      'a.sort_name as sortName',
      'p.grade',
    ])
    .where('n.school_id', '=', school.id)
    .where('n.class_id', '=', classId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('p.id')
    // everyday before official, then the newest
    .orderBy('a.purpose')
    .orderBy('a.from_on', 'desc')
    .execute();
  const sorts = new Intl.Collator(language);
  return students.toSorted((a, b) => sorts.compare(a.sortName, b.sortName));
}
