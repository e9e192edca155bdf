import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { replay } from '#core/mastery/replay.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { type Cell, keyOf } from '#school/mastery/cell.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import type { Benchmark } from './measures/benchmark.ts';

/** Estimates read and replayed in one transaction. */
const AT_ONCE = 1000;
/** DESIGN.md names none; a school must be able to work all of its levels out anew while nobody notices. */
const BUDGET_SECONDS = 60;

/**
 * Replays every estimate of the school from the judgements in the database and compares it, to the last bit, with the
 * row that is kept; where one differs there is nothing to measure.
 */
export const replayBench: Benchmark = {
  name: 'replay',
  run: async (places) => {
    const { database } = await places.database();
    const { schoolId } = await places.school();
    const enter = <Result>(work: (school: InSchool) => Promise<Result>) => inSchool(database, schoolId, work);
    const kept = await enter(listKept);
    const began = performance.now();
    let different = 0;
    for (let from = 0; from < kept.length; from += AT_ONCE)
      different += await enter((school) => countDifferent(school, kept.slice(from, from + AT_ONCE)));
    const seconds = (performance.now() - began) / 1000;
    if (different > 0)
      throw new Error(`${different} of ${kept.length} estimates are not what a replay gives`);
    return [
      {
        name: `all ${kept.length} estimates of a school replayed from its evidence, each as kept`,
        value: seconds,
        unit: 's',
        budget: BUDGET_SECONDS,
        better: 'lower',
      },
    ];
  },
};

type Kept = Cell & { readonly row: readonly (string | number | null)[] };

async function listKept(school: InSchool): Promise<Kept[]> {
  const rows = await school.db
    .selectFrom('estimates')
    .select(['student_id as studentId', 'goal_id as goalId', 'span', 'pieces', 'last_on'])
    .select(['level', 'word', 'band_low', 'band_high', 'status'])
    .where('school_id', '=', school.id)
    .execute();
  return rows.map(({ studentId, goalId, span, ...row }) => ({
    studentId,
    goalId,
    span,
    row: [row.pieces, row.last_on, row.level, row.word, row.band_low, row.band_high, row.status],
  }));
}

async function countDifferent(school: InSchool, cells: readonly Kept[]): Promise<number> {
  const scale = await ensureScale(school);
  const goalOf = await calculationsOfGoals(school, { goalIds: cells.map(({ goalId }) => goalId), scale });
  const histories = await readJudgements(school, cells);
  return cells.filter((cell) => {
    const { calculation } = goalOf(cell.goalId);
    const state = replay(calculation.method, gatherPieces(histories.get(keyOf(cell)) ?? []));
    const { level, word, band, status, count } = estimateFrom(state, calculation);
    const { lastDay } = calculation.method.read(state);
    const row = [count, lastDay, level, word, band?.[0] ?? null, band?.[1] ?? null, status];
    return row.some((value, at) => value !== cell.row[at]);
  }).length;
}
