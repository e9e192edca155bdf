import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { getChange, type KeptChange } from './find-change.ts';
import {
  type Direction,
  enrollmentsOf,
  learningClasses,
  movement,
  type NamedReach,
  type PreviewFilter,
  previewCells,
  type SaidOfLevel,
} from './preview-cells.ts';
import { permitChoosing } from './propose-change.ts';
import { type AlteredLevel, readAltered } from './read-altered.ts';

/** So many levels say `from` now and would say `to`. */
export interface Shift {
  readonly from: SaidOfLevel;
  /** On the scale wanted */
  readonly to: SaidOfLevel;
  readonly direction: Direction;
  readonly count: number;
}

/** What a change would alter, and for whom. */
export interface Preview {
  /** Downwards first, then the most first */
  readonly shifts: readonly Shift[];
  /** Levels that would be shown otherwise, and of how many students */
  readonly altered: number;
  readonly students: number;
  /** Levels that a teacher has set and that stay as they are, whatever arithmetic would say */
  readonly judged: number;
  /** The other levels that it concerns and that stay as they are */
  readonly same: number;
  /** Those that the reader sees by name and that the filter lets through: a page of them, and how many there are */
  readonly rows: readonly AlteredLevel[];
  readonly total: number;
  /** How many more the filter lets through, of students whose names the reader does not see */
  readonly unnamed: number;
  /** By what the list can be narrowed */
  readonly goalIds: readonly string[];
  readonly classes: readonly { readonly classId: string; readonly title: string }[];
}

interface Asked {
  readonly by: Actor;
  readonly changeId: string;
  readonly filter: PreviewFilter;
  readonly from: number;
  readonly count: number;
}

/**
 * What a change that was looked at would alter. A leader sees every student by name; a teacher those of the classes they
 * teach, and counts for the rest. Whose levels were shown is written down. Throws NotFound and Forbidden as choosing
 * does.
 */
export async function readPreview(
  school: InSchool,
  { by, changeId, filter, from, count }: Asked,
): Promise<Preview> {
  const change = await getChange(school, changeId);
  const relation = await permitChoosing(school, { by, courseId: change.courseId });
  const { today, teaches, roles } = by.standing;
  const reach: NamedReach = {
    all: roles.includes('leader'),
    classIds: teaches.map(({ classId }) => classId),
    today,
  };
  const shifts = await countShifts(school, change);
  const wanted = previewCells(school, { change, filter, today });
  const { all, named } = await wanted
    .select((e) => [
      e.fn.countAll<number>().as('all'),
      e.fn.countAll<number>().filterWhere(isNamed(school, reach)).as('named'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await readAltered(school, {
    change,
    today,
    cells: wanted.where(isNamed(school, reach)),
    from,
    count,
  });
  if (rows.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation,
      subject: 'student',
      ids: [...new Set(rows.map(({ studentId }) => studentId))],
      detail: { change: changeId },
    });
  const altered = shifts.reduce((sum, shift) => sum + shift.count, 0);
  return {
    shifts,
    altered,
    students: await countStudents(school, change),
    judged: change.judged,
    same: Math.max(0, (change.all ?? 0) - altered - change.judged),
    rows,
    total: Number(named),
    unnamed: Number(all) - Number(named),
    goalIds: await listGoals(school, change),
    classes: await listClasses(school, { change, reach }),
  };
}

async function countShifts(school: InSchool, change: KeptChange): Promise<Shift[]> {
  const rows = await school.db
    .selectFrom('calculation_change_cells as c')
    .select(['c.from_status', 'c.from_word', 'c.to_status', 'c.to_word', movement(change).as('moved')])
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('c.school_id', '=', school.id)
    .where('c.change_id', '=', change.id)
    .groupBy(['c.from_status', 'c.from_word', 'c.to_status', 'c.to_word'])
    .orderBy('moved')
    .orderBy('count', 'desc')
    .orderBy('c.from_word', (order) => order.desc().nullsLast())
    .orderBy('c.to_word', (order) => order.desc().nullsLast())
    .execute();
  return rows.map((row) => ({
    from: { status: row.from_status as Status, word: row.from_word },
    to: { status: row.to_status as Status, word: row.to_word },
    direction: row.moved > 0 ? 'up' : 'down',
    count: Number(row.count),
  }));
}

async function countStudents(school: InSchool, change: KeptChange): Promise<number> {
  const { students } = await school.db
    .selectFrom('calculation_change_cells')
    .select((e) => e.fn.count<number>('student_id').distinct().as('students'))
    .where('school_id', '=', school.id)
    .where('change_id', '=', change.id)
    .executeTakeFirstOrThrow();
  return Number(students);
}

async function listGoals(school: InSchool, change: KeptChange): Promise<string[]> {
  const rows = await school.db
    .selectFrom('calculation_change_cells as c')
    .select('c.goal_id as goalId')
    .distinct()
    .where('c.school_id', '=', school.id)
    .where('c.change_id', '=', change.id)
    .execute();
  return rows.map(({ goalId }) => goalId);
}

/** The classes of those whose levels would change, as far as the reader sees names. */
async function listClasses(
  school: InSchool,
  { change, reach }: { change: KeptChange; reach: NamedReach },
): Promise<Preview['classes']> {
  if (!reach.all && reach.classIds.length === 0) return [];
  return learningClasses(school, reach.today)
    .innerJoin('calculation_change_cells as c', (join) =>
      join
        .onRef('c.school_id', '=', 'n.school_id')
        .onRef('c.student_id', '=', 'n.student_id')
        .onRef('c.goal_id', '=', 'a.goal_id'),
    )
    .select(['cl.id as classId', 'cl.title'])
    .distinct()
    .where('c.change_id', '=', change.id)
    .$if(!reach.all, (query) => query.where('cl.id', 'in', reach.classIds))
    .orderBy('cl.title')
    .orderBy('cl.id')
    .execute();
}

/** Whether the reader sees the student of a level by name. */
function isNamed(school: InSchool, { all, classIds, today }: NamedReach) {
  return (e: ExpressionBuilder<DB & { c: DB['calculation_change_cells'] }, 'c'>) => {
    if (all) return sql<SqlBool>`true`;
    if (classIds.length === 0) return sql<SqlBool>`false`;
    return e.exists(
      enrollmentsOf(school, today)
        .select('n.id')
        .where('n.class_id', 'in', classIds)
        .whereRef('n.student_id', '=', e.ref('c.student_id')),
    );
  };
}
