import type { PlanPhrase } from '#core/feedback/plan-phrases.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Outcome } from './new-uptake.ts';

/** What a student said about feedback. */
export interface Uptake {
  readonly uptakeId: string;
  readonly feedbackId: string;
  readonly kind: 'plan' | 'tried';
  readonly phrase: PlanPhrase | null;
  readonly outcome: Outcome | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly saidOn: string;
  readonly saidAt: Date;
}

/** A teacher's look at what became of it. */
export interface Check {
  readonly checkId: string;
  readonly feedbackId: string;
  readonly checkedById: string;
  readonly body: string | null;
  readonly language: string | null;
  readonly checkedOn: string;
  readonly checkedAt: Date;
}

/** What became of some feedback, each newest first, without what was taken back. */
export interface Uptakes {
  readonly uptakes: readonly Uptake[];
  readonly checks: readonly Check[];
}

/**
 * What students said about these pieces of feedback and which of it teachers looked at. Asks no permission: for a verb
 * or page that has listed the feedback for its reader.
 */
export async function readUptakes(school: InSchool, feedbackIds: readonly string[]): Promise<Uptakes> {
  if (feedbackIds.length === 0) return { uptakes: [], checks: [] };
  const [uptakes, checks] = await together([
    school.db
      .selectFrom('uptakes as u')
      .leftJoin('uptake_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'u.school_id').onRef('x.uptake_id', '=', 'u.id'),
      )
      .select(['u.id as uptakeId', 'u.feedback_id as feedbackId', 'u.kind', 'u.phrase', 'u.outcome'])
      .select(['u.body', 'u.language', 'u.said_on as saidOn', 'u.said_at as saidAt'])
      .where('u.school_id', '=', school.id)
      .where('u.feedback_id', 'in', [...feedbackIds])
      .where('x.id', 'is', null)
      .orderBy('u.said_at', 'desc')
      .orderBy('u.id', 'desc')
      .execute(),
    school.db
      .selectFrom('feedback_checks as c')
      .leftJoin('feedback_check_withdrawals as x', (join) =>
        join.onRef('x.school_id', '=', 'c.school_id').onRef('x.check_id', '=', 'c.id'),
      )
      .select(['c.id as checkId', 'c.feedback_id as feedbackId', 'c.checked_by as checkedById'])
      .select(['c.body', 'c.language', 'c.checked_on as checkedOn', 'c.checked_at as checkedAt'])
      .where('c.school_id', '=', school.id)
      .where('c.feedback_id', 'in', [...feedbackIds])
      .where('x.id', 'is', null)
      .orderBy('c.checked_at', 'desc')
      .orderBy('c.id', 'desc')
      .execute(),
  ]);
  return {
    uptakes: uptakes.map((row) => ({
      ...row,
      kind: row.kind as Uptake['kind'],
      phrase: row.phrase as PlanPhrase | null,
      outcome: row.outcome as Outcome | null,
    })),
    checks,
  };
}
