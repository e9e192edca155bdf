import { calculationOf, usualCalculation } from '#core/mastery/choose-method.ts';
import type { Calculation } from '#core/mastery/method.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { listChoices } from '#school/calculations/choices.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { compareCell } from './compare-cell.ts';
import { getChange, type KeptChange } from './find-change.ts';
import { countCells, listCells } from './list-cells.ts';
import { type ConcernedGoal, listConcerned } from './list-concerned.ts';

/** Students looked at in one transaction. */
const AT_ONCE = 50;

/**
 * Works out what a proposed change would alter, and keeps each level that would be shown otherwise; what a teacher has
 * set and would stay is counted. A change that was dropped meanwhile is left alone. Done again from the start where it broke off.
 */
export async function lookAtChange(
  database: Database,
  { schoolId, changeId, now }: { schoolId: string; changeId: string; now: () => Date },
): Promise<void> {
  const looked = await inSchool(database, schoolId, (school) => beginLook(school, changeId));
  if (!looked) return;
  const { goals, studentIds } = looked;
  for (let from = 0; from < studentIds.length; from += AT_ONCE) {
    const some = studentIds.slice(from, from + AT_ONCE);
    const goesOn = await inSchool(database, schoolId, (school) =>
      lookAtSome(school, { changeId, goals, studentIds: some }),
    );
    if (!goesOn) return;
  }
  await inSchool(database, schoolId, (school) =>
    school.db
      .updateTable('calculation_changes')
      .set({ previewed_at: now() })
      .where('school_id', '=', school.id)
      .where('id', '=', changeId)
      .execute(),
  );
}

async function beginLook(
  school: InSchool,
  changeId: string,
): Promise<{ goals: ConcernedGoal[]; studentIds: string[] } | undefined> {
  const change = await getChange(school, changeId);
  if (change.state !== 'looking') return undefined;
  const goals = await listConcerned(school, { ...change, choices: await listChoices(school) });
  const { said, studentIds } = await countCells(
    school,
    goals.map(({ goalId }) => goalId),
  );
  await school.db
    .deleteFrom('calculation_change_cells')
    .where('school_id', '=', school.id)
    .where('change_id', '=', changeId)
    .execute();
  await school.db
    .updateTable('calculation_changes')
    .set({ all_cells: said, looked_at: 0, judged_cells: 0 })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  return { goals, studentIds };
}

async function lookAtSome(
  school: InSchool,
  { changeId, goals, studentIds }: { changeId: string; goals: ConcernedGoal[]; studentIds: string[] },
): Promise<boolean> {
  const change = await getChange(school, changeId);
  if (change.state !== 'looking') return false;
  const continuing = new Map(goals.map((goal) => [goal.goalId, goal.continuing]));
  const cells = await listCells(school, { studentIds, continuing });
  const scale = await ensureScale(school);
  const ways = new Map(
    goals.map((goal) => {
      const { goalId, continuesNow } = goal;
      return [goalId, { continuesNow, calculation: calculationAfter(goal, change, scale) }];
    }),
  );
  const histories = await readJudgements(school, cells.wanted);
  const mapping = change.wanted.scale?.mapping;
  const readAs = (level: number) => mapping?.[level - 1] ?? level;
  const compared = cells.wanted.map((cell) => {
    const way = ways.get(cell.goalId);
    if (!way) throw new Error('A concerned goal has a calculation');
    const history = histories.get(keyOf(cell)) ?? [];
    return compareCell(cell, { cells, ...way, history, readAs });
  });
  const altered = compared.filter(({ isAltered }) => isAltered);
  const judged = compared.filter(({ isAltered, to }) => !isAltered && to.isJudged);
  await insertMany(
    school.db,
    'calculation_change_cells',
    altered.map(({ cell, from, to }) => ({
      school_id: school.id,
      id: newId(),
      change_id: changeId,
      student_id: cell.studentId,
      goal_id: cell.goalId,
      span: cell.span,
      from_status: from.status,
      from_word: from.word,
      to_status: to.status,
      to_word: to.word,
    })),
  );
  await school.db
    .updateTable('calculation_changes')
    .set((e) => ({
      looked_at: e('looked_at', '+', cells.kept.length),
      judged_cells: e('judged_cells', '+', judged.length),
    }))
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  return true;
}

/** How the levels of a goal would come about. */
function calculationAfter({ after }: ConcernedGoal, { wanted }: KeptChange, scale: Scale): Calculation {
  const then = wanted.scale
    ? {
        levels: wanted.scale.levels.map((_, at) => ({ level: at + 1, key: `level-${at + 1}` })),
        cut: wanted.scale.cut,
      }
    : scale;
  return after
    ? calculationOf({ key: after.method, settings: after.settings }, then)
    : usualCalculation(then);
}
