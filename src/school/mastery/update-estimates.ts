import { type QueryCreator, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import type { NewEstimate } from './new-estimate.ts';

/** Keeps the new states of locked estimates. */
export async function updateEstimates(
  school: InSchool,
  { now, estimates }: { now: Date; estimates: readonly NewEstimate[] },
): Promise<void> {
  await update(school.db, {
    schoolId: school.id,
    now,
    estimateRows: rowsOfEstimates(estimates),
    estimateCount: estimates.length,
  });
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
  return estimates.map((each) => JSON.stringify(rowOf(each)));
}

function rowOf({ locked, state, estimate }: NewEstimate) {
  return {
    id: locked.id,
    weighted_sum: state.n,
    weight: state.d,
    weight_squares: state.q,
    pieces: state.count,
    last_on: state.lastDay,
    level: estimate.level,
    word: estimate.word,
    band_low: estimate.band?.[0] ?? null,
    band_high: estimate.band?.[1] ?? null,
    status: estimate.status,
  };
}

/** Draws the statement that keeps new states of estimates; alone or as a part of a larger one. */
export function drawUpdate(db: QueryCreator<DB>, given: UpdateValues) {
  return db
    .updateTable('estimates as s')
    .from(
      // Without the limit, which changes nothing, PostgreSQL would expect many rows and plan anew each time.
      sql<ReturnType<typeof rowOf>>`(select each.* from unnest(${given.estimateRows}::jsonb[]) as row,
        jsonb_to_record(row) as each(id uuid, weighted_sum float8, weight float8, weight_squares float8,
          pieces int, last_on date, level float8, word smallint, band_low float8, band_high float8, status text)
        limit ${given.estimateCount})`.as('w'),
    )
    .set((e) => ({
      weighted_sum: e.ref('w.weighted_sum'),
      weight: e.ref('w.weight'),
      weight_squares: e.ref('w.weight_squares'),
      pieces: e.ref('w.pieces'),
      last_on: e.ref('w.last_on'),
      level: e.ref('w.level'),
      word: e.ref('w.word'),
      band_low: e.ref('w.band_low'),
      band_high: e.ref('w.band_high'),
      status: e.ref('w.status'),
      changed_at: given.now,
    }))
    .whereRef('s.id', '=', 'w.id')
    .where('s.school_id', '=', given.schoolId);
}

const update = prepareStatement<UpdateValues, unknown>(drawUpdate);
