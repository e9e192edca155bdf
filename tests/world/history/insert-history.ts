import { usualCalculation } from '#core/mastery/choose-method.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import type { Support } from '#core/mastery/supports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { keyOf } from '#school/mastery/cell.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';

/** One judgement of the past, with everything it is pinned to. */
export interface Judged {
  readonly studentId: string;
  readonly goalId: string;
  readonly goalVersionId: string;
  readonly rubricVersionId: string;
  readonly judgeId: string;
  readonly classId: string;
  /** None for an observation: one occasion per student and school day */
  readonly taskId: string | null;
  /** 1 is the first; a later one is a retake of the one before */
  readonly attempt: number;
  readonly level: number;
  readonly workedOn: string;
  readonly recordedAt: Date;
  readonly supports: readonly Support[];
  /** Why and when the judge took it back, where they did */
  readonly withdrawn?: { readonly reason: string; readonly at: Date } | undefined;
}

/** The same as it now stands in the database. */
export interface Inserted extends Judged {
  readonly evidenceId: string;
  readonly occasionId: string;
}

/**
 * Adds a history of judgements with what the verbs would have left behind: occasions, judgements, withdrawals and
 * the estimates that a replay gives. Thousands at once, since the verbs take a transaction's care with each. None of
 * the students may have an estimate on the goals yet.
 */
export async function insertHistory(
  school: InSchool,
  { judged, span, scale }: { judged: readonly Judged[]; span: string; scale: CurrentScale },
): Promise<Inserted[]> {
  const occasions = new Map<string, ReturnType<typeof occasionOf>>();
  const inserted = judged.map((each): Inserted => {
    const key = occasionKey(each);
    const occasion = occasions.get(key) ?? occasionOf(each);
    occasions.set(key, occasion);
    return { ...each, evidenceId: newId(), occasionId: occasion.id };
  });
  const retakes = new Map(
    [...occasions].flatMap(([key, occasion]) => {
      const before = occasion.attempt > 1 && occasions.get(attemptBefore(key));
      return before ? [[occasion.id, before.id]] : [];
    }),
  );
  const school_id = school.id;
  await inBatches(
    // What a retake names must be there before it.
    [...occasions.values()].sort((a, b) => a.attempt - b.attempt),
    (batch) =>
      insertMany(
        school.db,
        'occasions',
        batch.map((row) => ({ school_id, ...row, retake_of_id: retakes.get(row.id) ?? null })),
      ),
  );
  await inBatches(inserted, (batch) =>
    insertMany(
      school.db,
      'evidence',
      batch.map((each) => ({
        school_id,
        id: each.evidenceId,
        student_id: each.studentId,
        goal_id: each.goalId,
        occasion_id: each.occasionId,
        judge_id: each.judgeId,
        level: each.level,
        worked_on: each.workedOn,
        span,
        class_id: each.classId,
        goal_version_id: each.goalVersionId,
        rubric_version_id: each.rubricVersionId,
        scale_version_id: scale.id,
        supports: [...each.supports],
        recorded_at: each.recordedAt.toISOString(),
      })),
    ),
  );
  await insertMany(
    school.db,
    'evidence_withdrawals',
    inserted.flatMap(({ evidenceId, judgeId, withdrawn }) =>
      withdrawn
        ? [
            {
              school_id,
              id: newId(),
              evidence_id: evidenceId,
              reason: withdrawn.reason,
              withdrawn_by: judgeId,
              withdrawn_at: withdrawn.at.toISOString(),
            },
          ]
        : [],
    ),
  );
  const cells = Map.groupBy(inserted, (each) => keyOf({ ...each, span }));
  await inBatches([...cells.values()], (batch) =>
    insertMany(
      school.db,
      'estimates',
      batch.map((ofCell) => ({ school_id, span, ...estimateOf(ofCell, { retakes, scale }) })),
    ),
  );
  return inserted;
}

function occasionKey({ studentId, taskId, attempt, workedOn }: Judged): string {
  return taskId ? `${studentId} ${taskId} ${attempt}` : `${studentId} ${workedOn}`;
}

function attemptBefore(key: string): string {
  const [studentId, taskId, attempt] = key.split(' ');
  return `${studentId} ${taskId} ${Number(attempt) - 1}`;
}

function occasionOf({ studentId, taskId, attempt, workedOn, classId, judgeId, recordedAt }: Judged) {
  return {
    id: newId(),
    student_id: studentId,
    task_id: taskId,
    attempt,
    worked_on: workedOn,
    class_id: classId,
    created_by: judgeId,
    created_at: recordedAt.toISOString(),
  };
}

function estimateOf(
  ofCell: readonly Inserted[],
  { retakes, scale }: { retakes: ReadonlyMap<string, string>; scale: CurrentScale },
) {
  const judgements = ofCell
    .filter(({ withdrawn }) => !withdrawn)
    .map(
      (each): Judgement => ({
        id: each.evidenceId,
        occasionId: each.occasionId,
        judgeId: each.judgeId,
        level: each.level,
        workedOn: each.workedOn,
        recordedAt: each.recordedAt.getTime(),
        retakeOf: retakes.get(each.occasionId) ?? null,
      }),
    );
  const state = replay(recencyMean, gatherPieces(judgements));
  const { level, word, band, status } = estimateFrom(state, usualCalculation(scale));
  const last = ofCell.reduce((newest, each) => (each.recordedAt > newest.recordedAt ? each : newest));
  return {
    id: newId(),
    student_id: last.studentId,
    goal_id: last.goalId,
    weighted_sum: state.n,
    weight: state.d,
    weight_squares: state.q,
    pieces: state.count,
    last_on: state.lastDay,
    level,
    word,
    band_low: band?.[0] ?? null,
    band_high: band?.[1] ?? null,
    status,
    changed_at: last.recordedAt.toISOString(),
  };
}

const MOST_AT_ONCE = 5000;

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE)
    await insert(rows.slice(from, from + MOST_AT_ONCE));
}
