import { type QueryCreator, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { ChangedMeanwhile } from '#platform/failures/failures.ts';
import type { NewEstimate } from './new-estimate.ts';

/** Keeps the new states of estimates. Throws ChangedMeanwhile where another transaction was faster. */
export async function updateEstimates(
  school: InSchool,
  { now, estimates }: { now: Date; estimates: readonly NewEstimate[] },
): Promise<void> {
  const changed = await update(school.db, {
    schoolId: school.id,
    now,
    estimateRows: rowsOfEstimates(estimates),
    estimateCount: estimates.length,
  });
  if (changed.length < estimates.length) throw new ChangedMeanwhile('An estimate has changed.');
}

/** What `drawUpdate` is given. */
export interface UpdateValues {
  readonly schoolId: string;
  readonly now: Date;
  /** From `rowsOfEstimates` */
  readonly estimateRows: readonly string[];
  readonly estimateCount: number;
}

/** The rows of estimates, each as JSON. */
export function rowsOfEstimates(estimates: readonly NewEstimate[]): string[] {
  // In one order, so that two that change several do not wait for each other.
  return estimates
    .map(rowOf)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((row) => JSON.stringify(row));
}

function rowOf({ kept, state, calculationId, estimate }: NewEstimate) {
  return {
    id: kept.id,
    revision: kept.revision,
    weighted_sum: state.n,
    weight: state.d,
    weight_squares: state.q,
    pieces: state.count,
    last_on: state.lastDay,
    calculation_id: calculationId,
    level: estimate.level,
    word: estimate.word,
    band_low: estimate.band?.[0] ?? null,
    band_high: estimate.band?.[1] ?? null,
    status: estimate.status,
  };
}

/** Draws the statement that keeps new states of estimates, of those that have not changed; alone or as a part. */
export function drawUpdate(db: QueryCreator<DB>, given: UpdateValues) {
  return db
    .updateTable('estimates as s')
    .from(
      // Without the limit, which changes nothing, PostgreSQL would expect many rows and plan anew each time.
      sql<ReturnType<typeof rowOf>>`(select each.* from unnest(${given.estimateRows}::jsonb[]) as row,
        jsonb_to_record(row) as each(id uuid, revision int, weighted_sum float8, weight float8, weight_squares float8,
          pieces int, last_on date, calculation_id uuid, level float8, word smallint, band_low float8, band_high float8, status text)
        limit ${given.estimateCount})`.as('w'),
    )
    .set((e) => ({
      weighted_sum: e.ref('w.weighted_sum'),
      weight: e.ref('w.weight'),
      weight_squares: e.ref('w.weight_squares'),
      pieces: e.ref('w.pieces'),
      last_on: e.ref('w.last_on'),
      calculation_id: e.ref('w.calculation_id'),
      level: e.ref('w.level'),
      word: e.ref('w.word'),
      band_low: e.ref('w.band_low'),
      band_high: e.ref('w.band_high'),
      status: e.ref('w.status'),
      changed_at: given.now,
      revision: sql<number>`${e.ref('s.revision')} + 1`,
    }))
    .whereRef('s.id', '=', 'w.id')
    .whereRef('s.revision', '=', 'w.revision')
    .where('s.school_id', '=', given.schoolId)
    .returning('s.id');
}

const update = prepareStatement<UpdateValues, { id: string }>(drawUpdate);
