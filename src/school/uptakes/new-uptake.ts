import { isPlanPhrase, type PlanPhrase } from '#core/feedback/plan-phrases.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** What came of trying. */
export type Outcome = 'helped' | 'unsure';

/** A student's word on a piece of feedback, as it comes from a page. */
export interface NewUptake {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly feedbackId: string;
  readonly kind: 'plan' | 'tried';
  /** A ready sentence of a plan */
  readonly phrase?: PlanPhrase | undefined;
  /** What came of trying */
  readonly outcome?: Outcome | undefined;
  readonly body?: string | undefined;
  /** Language of `body` (BCP 47) */
  readonly language?: string | undefined;
}

/** As much as a person types in a box of a page. */
const MOST_CHARACTERS = 1000;

/** The words as they are kept. Throws Invalid where nothing was said. */
export function checkUptake(uptake: NewUptake) {
  const { kind, phrase, outcome } = uptake;
  const body = uptake.body?.trim() || null;
  const problems = [];
  if (phrase !== undefined && (kind !== 'plan' || !isPlanPhrase(phrase)))
    problems.push({ field: 'phrase', problem: 'is-no-plan' });
  if (outcome !== undefined && kind !== 'tried') problems.push({ field: 'outcome', problem: 'is-no-plan' });
  if (phrase === undefined && outcome === undefined && body === null)
    problems.push({ field: 'body', problem: 'is-empty' });
  if (body !== null && body.length > MOST_CHARACTERS)
    problems.push({ field: 'body', problem: 'is-too-long' });
  if (problems.length > 0) throw new Invalid(problems);
  return {
    phrase: phrase ?? null,
    outcome: outcome ?? null,
    body,
    language: body === null ? null : (uptake.language ?? null),
  };
}
