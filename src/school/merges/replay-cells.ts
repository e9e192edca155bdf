import type { InSchool } from '#platform/db/in-school.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { type Cell, keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { makeEstimates } from '#school/mastery/make-estimates.ts';
import { newEstimate } from '#school/mastery/new-estimate.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { updateEstimates } from '#school/mastery/update-estimates.ts';
import { holdOverrides } from '#school/overrides/hold-overrides.ts';
import { samePeople } from '#school/people/same-people.ts';
import { currentScale } from '#school/scales/current-scale.ts';

/**
 * Works the estimates of these cells out anew from all of their pieces, those that stand under an alias with them, and
 * what teachers judged above them likewise; the estimate of an alias itself says nothing, since its pieces speak for
 * the person kept.
 */
export async function replayCells(
  school: InSchool,
  { cells, now }: { cells: readonly Cell[]; now: Date },
): Promise<void> {
  const scale = await currentScale(school);
  if (!scale || cells.length === 0) return;
  const people = await samePeople(
    school,
    cells.map(({ studentId }) => studentId),
  );
  const known = new Map(cells.map((cell) => [keyOf(cell), cell]));
  for (const cell of cells) {
    const kept = { ...cell, studentId: people.keptOf(cell.studentId) };
    known.set(keyOf(kept), kept);
  }
  const locked = await lockCells(school, [...known.values()]);
  const there = new Set(locked.map(keyOf));
  const lacking = [...known.values()].filter((cell) => !there.has(keyOf(cell)));
  const kept = [...locked, ...(await makeEstimates(school, { cells: lacking, now }))];
  const isAlias = ({ studentId }: Cell) => people.keptOf(studentId) !== studentId;
  const histories = await readJudgements(
    school,
    kept.filter((cell) => !isAlias(cell)),
  );
  const goalOf = await calculationsOfGoals(school, { goalIds: kept.map(({ goalId }) => goalId), scale });
  // Where levels go on, that of a single year says nothing, and the other way round.
  const isOfOtherSpan = ({ goalId, span }: Cell) => goalOf(goalId).continuing !== (span === 'continuing');
  const estimates = kept.map((each) =>
    newEstimate(each, {
      history: isAlias(each) || isOfOtherSpan(each) ? [] : histories.get(keyOf(each)),
      goal: goalOf(each.goalId),
    }),
  );
  await updateEstimates(school, { now, estimates });
  await holdOverrides(school, { cells: kept, now });
}

/** The cells in which these students have evidence, under any of the ids. */
export async function cellsOfStudents(school: InSchool, studentIds: readonly string[]): Promise<Cell[]> {
  return school.db
    .selectFrom('estimates')
    .select(['student_id as studentId', 'goal_id as goalId', 'span'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .execute();
}

/** The cells in which both have judged: one human supersedes their own word and does not pool with it. */
export async function cellsOfJudges(
  school: InSchool,
  { one, other }: { one: readonly string[]; other: readonly string[] },
): Promise<Cell[]> {
  const [ofOne, ofOther] = [await judgedBy(school, one), await judgedBy(school, other)];
  const people = await samePeople(
    school,
    [...ofOne, ...ofOther].map(({ studentId }) => studentId),
  );
  const named = (cell: Cell) => ({ ...cell, studentId: people.keptOf(cell.studentId) });
  const theirs = new Set(ofOther.map(named).map(keyOf));
  const both = ofOne.map(named).filter((cell) => theirs.has(keyOf(cell)));
  return [...new Map(both.map((cell) => [keyOf(cell), cell])).values()];
}

function judgedBy(school: InSchool, judgeIds: readonly string[]): Promise<Cell[]> {
  return school.db
    .selectFrom('evidence')
    .select(['student_id as studentId', 'goal_id as goalId'])
    .select((e) => spanOfGoal(school, { goal: 'evidence.goal_id', year: e.ref('evidence.span') }).as('span'))
    .$narrowType<{ span: string }>()
    .distinct()
    .where('school_id', '=', school.id)
    .where('judge_id', 'in', judgeIds)
    .execute();
}
