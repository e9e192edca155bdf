import { sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { Overridable } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { samePeople } from '#school/people/same-people.ts';
import { listOverrides, type RecordedOverride } from '#school/records/list-overrides.ts';

/**
 * How many estimates there are on these goals, how many of them say something (levels of single years do not where they
 * go on, nor the other way round), and of which students, in the order of their ids; aliases left out.
 */
export async function countCells(
  school: InSchool,
  goalIds: readonly string[],
): Promise<{ cells: number; said: number; studentIds: string[] }> {
  if (goalIds.length === 0) return { cells: 0, said: 0, studentIds: [] };
  const rows = await school.db
    .selectFrom('estimates as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 's.school_id').onRef('p.id', '=', 's.student_id'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 's.school_id').onRef('g.id', '=', 's.goal_id'),
    )
    .select((e) => [
      's.student_id as studentId',
      e.fn.countAll<number>().as('cells'),
      e.fn.countAll<number>().filterWhere(sql<boolean>`(s.span = 'continuing') = g.continuing`).as('said'),
    ])
    .where('s.school_id', '=', school.id)
    .where('s.goal_id', 'in', goalIds)
    .where('p.alias_of', 'is', null)
    .groupBy('s.student_id')
    .orderBy('s.student_id')
    .execute();
  return {
    cells: rows.reduce((sum, row) => sum + Number(row.cells), 0),
    said: rows.reduce((sum, row) => sum + Number(row.said), 0),
    studentIds: rows.map(({ studentId }) => studentId),
  };
}

/** The cells of some students on some goals: those that would be, and those that are there already. */
export interface ListedCells {
  /** One per span in which there is evidence or a teacher's judgement stands, by the spans that the goals would have */
  readonly wanted: readonly Cell[];
  /** The estimates that are kept now */
  readonly kept: readonly (Cell & Overridable)[];
  /** What teachers judged above arithmetic, as today's scale reads it */
  readonly overrides: readonly RecordedOverride[];
}

/** Lists the cells of students (none of them an alias) on goals, `continuing` saying which goals' levels would go on. */
export async function listCells(
  school: InSchool,
  ask: { studentIds: readonly string[]; continuing: ReadonlyMap<string, boolean> },
): Promise<ListedCells> {
  const goalIds = [...ask.continuing.keys()];
  if (ask.studentIds.length === 0 || goalIds.length === 0) return { wanted: [], kept: [], overrides: [] };
  const people = await samePeople(school, ask.studentIds);
  const judged = await school.db
    .selectFrom('evidence')
    .select(['student_id as studentId', 'goal_id as goalId', 'span'])
    .distinct()
    .where('school_id', '=', school.id)
    .where('student_id', 'in', people.all)
    .where('goal_id', 'in', goalIds)
    .execute();
  const overrides = await listOverrides(school, { studentIds: ask.studentIds, goalIds });
  const standing = overrides.filter(({ withdrawnAt }) => withdrawnAt === null);
  const wanted = [...judged, ...standing].map(({ studentId, goalId, span }) => ({
    studentId: people.keptOf(studentId),
    goalId,
    span: ask.continuing.get(goalId) ? 'continuing' : span,
  }));
  const kept = await school.db
    .selectFrom('estimates')
    .select(['student_id as studentId', 'goal_id as goalId', 'span', 'status', 'word'])
    .select(['override_level as overrideLevel', 'override_shown as overrideShown'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', ask.studentIds)
    .where('goal_id', 'in', goalIds)
    .orderBy('span')
    .execute();
  return {
    wanted: [...new Map(wanted.map((cell) => [keyOf(cell), cell])).values()],
    kept: kept.map((row) => ({ ...row, status: row.status as Status })),
    overrides,
  };
}
