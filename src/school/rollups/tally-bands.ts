import { sql } from 'kysely';
import { type BandCounts, countBands } from '#core/mastery/count-bands.ts';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { keptId } from '#school/people/kept-id.ts';

/** How many students are in each band of a goal: in one class, in all classes of a course, or in the school. */
export interface Tally {
  readonly goalId: string;
  /** None for the school */
  readonly courseId: string | null;
  /** None for a course as a whole, and for the school */
  readonly classId: string | null;
  readonly bands: BandCounts;
}

/** Of what is counted: the goals of a school year that are not set aside. */
export interface TallyOf {
  readonly schoolYear: string;
  readonly today: string;
  readonly scale: Scale;
  /** Of one course alone */
  readonly courseId?: string | undefined;
}

/**
 * Counts the students who are enrolled today in classes that meet today, goal by goal, for every class, course and the
 * school in one statement. A student in two classes counts once in what holds both; so does one who stood twice. What
 * holds no student is not among the answers. Asks no permission, and learns no name.
 */
export async function tallyBands(school: InSchool, of: TallyOf): Promise<Tally[]> {
  const rows = await countAlike(school, of);
  const places = Map.groupBy(rows, ({ goalId, courseId, classId }) => `${goalId} ${courseId} ${classId}`);
  return [...places.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { goalId, courseId, classId } = first;
    return [{ goalId, courseId, classId, bands: countBands(alike, of.scale) }];
  });
}

/** Students of whom the same holds are one row, so that the rule of the bands stays where it is kept. */
async function countAlike(school: InSchool, { schoolYear, today, courseId }: TallyOf) {
  const rows = await school.db
    .selectFrom('classes as c')
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'a.school_id').onRef('g.id', '=', 'a.goal_id'),
    )
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.id', '=', 'n.student_id'),
    )
    .leftJoin('estimates as e', (join) =>
      join
        .onRef('e.school_id', '=', 's.school_id')
        .onRef('e.goal_id', '=', 'a.goal_id')
        .on((on) => on('e.student_id', '=', keptId('s')))
        .on((on) => on('e.span', '=', spanOf(on.ref('g.continuing'), on.ref('c.school_year')))),
    )
    .select((x) => [
      'a.goal_id as goalId',
      'c.course_id as courseId',
      'c.id as classId',
      'e.status',
      'e.word',
      'e.override_level as overrideLevel',
      'e.override_shown as overrideShown',
      x.fn.count<number>(keptId('s')).distinct().as('students'),
    ])
    .where('c.school_id', '=', school.id)
    .where('c.school_year', '=', schoolYear)
    .$if(courseId !== undefined, (one) => one.where('c.course_id', '=', courseId ?? ''))
    .where((x) => x.or([x('c.starts_on', 'is', null), x('c.starts_on', '<=', today)]))
    .where((x) => x.or([x('c.ended_on', 'is', null), x('c.ended_on', '>', today)]))
    .where('n.from_on', '<=', today)
    .where((x) => x.or([x('n.until_on', 'is', null), x('n.until_on', '>', today)]))
    .where((x) => x.not(x.exists(standingSetAside(school, 'a.id'))))
    .groupBy(ofEachPlace())
    .execute();
  return rows.map(({ status, ...row }) => ({ ...row, status: (status ?? 'no-evidence') as Status }));
}

/** Per class, per course and for the school: what is not grouped by is null in the row. */
function ofEachPlace() {
  const goal = sql.ref('a.goal_id');
  const course = sql.ref('c.course_id');
  const klass = sql.ref('c.id');
  const said = sql`e.status, e.word, e.override_level, e.override_shown`;
  return sql<string>`grouping sets ((${goal}, ${course}, ${klass}, ${said}), (${goal}, ${course}, ${said}), (${goal}, ${said}))`;
}
