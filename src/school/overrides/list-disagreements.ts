import { disagrees } from '#core/mastery/disagrees.ts';
import { standingOverride } from '#core/mastery/standing-override.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { listNames } from '#school/people/list-names.ts';
import { listOverrides, overridesOfCell, type RecordedOverride } from '#school/records/list-overrides.ts';

/** An override that later evidence disagrees with: to be kept or withdrawn. */
export interface Disagreement {
  readonly classId: string;
  readonly studentId: string;
  /** What the student is called on lists */
  readonly display: string;
  readonly goalId: string;
  readonly goalTitle: string;
  readonly override: RecordedOverride;
  /** The level whose word the pieces say */
  readonly word: number;
  /** When the newest judgement that counts was recorded, in milliseconds since 1970 */
  readonly newestAt: number;
}

/**
 * The overrides of the students the actor teaches today that later evidence disagrees with, by name; each student and
 * goal once, in the first of the classes. A teacher without one costs one statement.
 */
export async function listDisagreements(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<Disagreement[]> {
  const { teaches, today } = by.standing;
  if (teaches.length === 0) return [];
  const cells = await listOverridden(school, { classIds: teaches.map(({ classId }) => classId), today });
  if (cells.length === 0) return [];
  const studentIds = [...new Set(cells.map(({ studentId }) => studentId))];
  const goalIds = [...new Set(cells.map(({ goalId }) => goalId))];
  const overrides = await listOverrides(school, { studentIds, goalIds });
  const judgements = await readJudgements(school, cells);
  const names = await listNames(school, { personIds: studentIds, today });
  const wordings = await goalWordings(school, { goalIds, language });
  const found = cells.flatMap(({ classId, word, ...cell }) => {
    const override = standingOverride(overridesOfCell(overrides, cell));
    const moments = (judgements.get(keyOf(cell)) ?? []).map(({ recordedAt }) => recordedAt);
    const newestAt = moments.length === 0 ? null : Math.max(...moments);
    if (!override || word === null || newestAt === null) return [];
    if (!disagrees({ ...override, word, newestAt })) return [];
    const { studentId, goalId } = cell;
    const display = names.get(studentId)?.display ?? '';
    const goalTitle = wordings.get(goalId)?.title ?? '';
    return [{ classId, studentId, display, goalId, goalTitle, override, word, newestAt }];
  });
  return found.toSorted((a, b) => a.display.localeCompare(b.display, language));
}

/** The cells of these classes in which a teacher's judgement stands and the pieces say another word. */
async function listOverridden(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
) {
  const rows = await school.db
    .selectFrom('classes as c')
    .innerJoin('enrollments as n', (join) =>
      join.onRef('n.school_id', '=', 'c.school_id').onRef('n.class_id', '=', 'c.id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'a.school_id').onRef('g.id', '=', 'a.goal_id'),
    )
    .innerJoin('estimates as s', (join) =>
      join
        .onRef('s.school_id', '=', 'n.school_id')
        .onRef('s.student_id', '=', 'n.student_id')
        .onRef('s.goal_id', '=', 'a.goal_id')
        .on((e) => e('s.span', '=', spanOf(e.ref('g.continuing'), e.ref('a.school_year')))),
    )
    .select(['c.id as classId', 's.student_id as studentId', 's.goal_id as goalId', 's.span', 's.word'])
    .where('c.school_id', '=', school.id)
    .where('s.school_id', '=', school.id)
    .where('c.id', 'in', [...classIds])
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where('s.override_level', 'is not', null)
    .whereRef('s.word', '<>', 's.override_level')
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('c.title')
    .orderBy('c.id')
    .execute();
  return [...new Map(rows.map((row) => [keyOf(row), row] as const).reverse()).values()].reverse();
}
