import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keptId } from '#school/people/kept-id.ts';
import { permitReading } from './permit-course.ts';

/** A language that adults of a course's students read. */
export interface HomeLanguage {
  /** BCP 47, as the adult or the school put it down */
  readonly language: string;
  /** How many adults */
  readonly adults: number;
}

/**
 * What the adults of the course's students read: the language an adult chose for messages, else the one the
 * school has for them. Adults who may neither see nor hear are not counted. Most adults first.
 */
export async function listHomeLanguages(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<HomeLanguage[]> {
  await permitReading(school, by, courseId);
  const { today } = by.standing;
  const adults = await school.db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('guardianships as g', (join) =>
      join.onRef('g.school_id', '=', 'n.school_id').onRef('g.student_id', '=', 'n.student_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'g.school_id').onRef('p.id', '=', 'g.adult_id'),
    )
    // A choice keeps the id under which it was made.
    .innerJoin('people as i', (join) =>
      join.onRef('i.school_id', '=', 'p.school_id').on((e) => e(keptId('i'), '=', keptId('p'))),
    )
    .leftJoin('message_preferences as m', (join) =>
      join.onRef('m.school_id', '=', 'i.school_id').onRef('m.person_id', '=', 'i.id'),
    )
    .distinctOn(keptId('p'))
    .select(['p.written_language as written', 'm.language as chosen'])
    .where('c.school_id', '=', school.id)
    .where('c.course_id', '=', courseId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
    .where((e) => e.or([e('g.may_see', '=', true), e('g.may_hear', '=', true)]))
    .orderBy(keptId('p'))
    .orderBy('m.chosen_at', (order) => order.desc().nullsLast())
    .orderBy('p.alias_of', (order) => order.desc().nullsFirst())
    .execute();
  const counts = new Map<string, number>();
  for (const { chosen, written } of adults) {
    const language = chosen ?? written;
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .map(([language, adults]) => ({ language, adults }))
    .toSorted((a, b) => b.adults - a.adults || (a.language < b.language ? -1 : 1));
}
