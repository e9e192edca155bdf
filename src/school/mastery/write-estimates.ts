import type { Estimate } from '#core/mastery/estimate-from.ts';
import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { keepState } from './estimate-columns.ts';
import type { LockedEstimate } from './lock-estimates.ts';

/** Keeps the new states of locked estimates and says what each says now, in the same order. */
export async function writeEstimates(
  school: InSchool,
  change: {
    scale: Scale;
    now: Date;
    estimates: readonly { readonly locked: LockedEstimate; readonly state: RecencyState }[];
  },
): Promise<Estimate[]> {
  const { scale, now, estimates } = change;
  if (estimates.length === 0) return [];
  const kept = estimates.map(({ locked, state }) => ({ locked, ...keepState(state, scale) }));
  await school.db
    .insertInto('estimates')
    .values(
      kept.map(({ locked, columns }) => ({
        school_id: school.id,
        id: locked.id,
        student_id: locked.studentId,
        goal_id: locked.goalId,
        span: locked.span,
        ...columns,
        changed_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'id']).doUpdateSet((e) => ({
        weighted_sum: e.ref('excluded.weighted_sum'),
        weight: e.ref('excluded.weight'),
        weight_squares: e.ref('excluded.weight_squares'),
        pieces: e.ref('excluded.pieces'),
        last_on: e.ref('excluded.last_on'),
        level: e.ref('excluded.level'),
        word: e.ref('excluded.word'),
        band_low: e.ref('excluded.band_low'),
        band_high: e.ref('excluded.band_high'),
        status: e.ref('excluded.status'),
        changed_at: e.ref('excluded.changed_at'),
      })),
    )
    .execute();
  return kept.map(({ estimate }) => estimate);
}
