import { calculationOf, usualCalculation } from '#core/mastery/choose-method.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { Calculation } from '#core/mastery/method.ts';
import { replay } from '#core/mastery/replay.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { listChoices } from '#school/calculations/choices.ts';
import { type Cell, keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { getChange, type KeptChange } from './find-change.ts';
import { countCells, type ListedCells, listCells } from './list-cells.ts';
import { type ConcernedGoal, listConcerned } from './list-concerned.ts';

/** Students looked at in one transaction. */
const AT_ONCE = 50;

/**
 * Works out what a proposed change would alter, and keeps each level that would be said otherwise; a change that was
 * dropped meanwhile is left alone. Done again from the start where it broke off.
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
  const { cells, studentIds } = await countCells(
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
    .set({ all_cells: cells, looked_at: 0 })
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
  const calculations = new Map(goals.map((goal) => [goal.goalId, calculationAfter(goal, change, scale)]));
  const histories = await readJudgements(school, cells.wanted);
  const altered = cells.wanted.flatMap((cell) => {
    const calculation = calculations.get(cell.goalId);
    if (!calculation) throw new Error('A concerned goal has a calculation');
    const history = histories.get(keyOf(cell)) ?? [];
    return compare({ cell, cells, change, calculation, history }) ?? [];
  });
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
    .set((e) => ({ looked_at: e('looked_at', '+', cells.kept.length) }))
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

/** What is said now and what would be said, where these differ; undefined where they do not. */
function compare(ask: {
  cell: Cell;
  cells: ListedCells;
  change: KeptChange;
  calculation: Calculation;
  history: readonly Judgement[];
}) {
  const { cell, cells, change, calculation, history } = ask;
  const mapping = change.wanted.scale?.mapping;
  const read = (level: number) => mapping?.[level - 1] ?? level;
  const judgements = history.map((each) => ({ ...each, level: read(each.level) }));
  const to = estimateFrom(replay(calculation.method, gatherPieces(judgements)), calculation);
  const ofBoth = cells.kept.filter(
    ({ studentId, goalId }) => studentId === cell.studentId && goalId === cell.goalId,
  );
  // Where levels would go on, or start anew, what is said now is that of the newest span.
  const from = ofBoth.find(({ span }) => span === cell.span) ?? ofBoth.at(-1);
  const now = { status: from?.status ?? 'no-evidence', word: from?.word ?? null };
  const same = now.status === to.status && (now.word === null ? null : read(now.word)) === to.word;
  return same ? undefined : { cell, from: now, to };
}
