import { holdWhole } from '#core/goals/read-parts.ts';
import { countBands } from '#core/mastery/count-bands.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import { keptId } from '#school/people/kept-id.ts';
import { readWholes } from './read-wholes.ts';
import type { Tally, TallyOf } from './tally-bands.ts';

/**
 * Counts goals made of several anew, since they have no evidence of their own: each student by how far they are with
 * the parts. The other tallies stay as they are. Asks no permission.
 */
export async function tallyWholes(
  school: InSchool,
  { tallies, of }: { tallies: readonly Tally[]; of: TallyOf },
): Promise<Tally[]> {
  const goalIds = [...new Set(tallies.map(({ goalId }) => goalId))];
  const wholes = new Set((await listWholes(school, { goalIds })).map(({ goalId }) => goalId));
  if (wholes.size === 0) return [...tallies];
  const places = await listPlaces(school, of);
  const wholeOf = await readWholes(school, {
    goalIds: [...wholes],
    studentIds: [...new Set(places.map(({ studentId }) => studentId))],
    schoolYear: of.schoolYear,
  });
  return tallies.map((tally) => {
    const { goalId, courseId, classId } = tally;
    if (!wholes.has(goalId)) return tally;
    const courses = new Set(tallies.filter((each) => each.goalId === goalId).map((each) => each.courseId));
    const here = places.filter((place) =>
      classId
        ? place.classId === classId
        : courseId
          ? place.courseId === courseId
          : courses.has(place.courseId),
    );
    const groups = [...new Set(here.map(({ studentId }) => studentId))].flatMap((studentId) => {
      const whole = wholeOf(studentId, goalId);
      if (!whole) return [];
      const { status, word } = holdWhole(whole.reading, of.scale);
      return [{ students: 1, status, word, overrideLevel: null, overrideShown: null }];
    });
    return { ...tally, bands: countBands(groups, of.scale) };
  });
}

/** Who is in which class today, each under the id that is kept. */
async function listPlaces(school: InSchool, { schoolYear, today, courseId }: TallyOf) {
  return school.db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.id', '=', 'n.student_id'),
    )
    .select(['c.course_id as courseId', 'c.id as classId', keptId('s').as('studentId')])
    .where('c.school_id', '=', school.id)
    .where('c.school_year', '=', schoolYear)
    .$if(courseId !== undefined, (one) => one.where('c.course_id', '=', courseId ?? ''))
    .where((x) => x.or([x('c.starts_on', 'is', null), x('c.starts_on', '<=', today)]))
    .where((x) => x.or([x('c.ended_on', 'is', null), x('c.ended_on', '>', today)]))
    .where('n.from_on', '<=', today)
    .where((x) => x.or([x('n.until_on', 'is', null), x('n.until_on', '>', today)]))
    .execute();
}
