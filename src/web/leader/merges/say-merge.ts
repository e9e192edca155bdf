import type { MergeProblem } from '#core/merges/check-merge.ts';
import type { MergeReason } from '#core/merges/merge-reasons.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';

const problems = {
  'same-row': 'merges.problem.same-row',
  'already-one': 'merges.problem.already-one',
  'student-and-adult': 'merges.problem.student-and-adult',
  'guards-the-other': 'merges.problem.guards-the-other',
  'is-you': 'merges.problem.is-you',
} as const satisfies Record<MergeProblem, MessageKey>;

const reasons = {
  'same-name': 'merges.reason.same-name',
  'like-name': 'merges.reason.like-name',
  'same-email': 'merges.reason.same-email',
  'same-phone': 'merges.reason.same-phone',
  'same-username': 'merges.reason.same-username',
  'same-number': 'merges.reason.same-number',
  'same-grade': 'merges.reason.same-grade',
  'same-family': 'merges.reason.same-family',
  'said-by-person': 'merges.reason.said-by-person',
} as const satisfies Record<MergeReason, MessageKey>;

/** Why two cannot be one, in the reader's words. */
export function sayMergeProblem(problem: MergeProblem, { t }: Speech): string {
  return t(problems[problem]);
}

/** Why two may be one: "the same name and the same phone number". */
export function sayMergeReasons(given: readonly MergeReason[], speech: Speech): string {
  return speech.list(given.map((reason) => speech.t(reasons[reason])));
}
