/** What a student does before they show a goal once more: practice, a corrected piece, or a talk. */
export const STEPS = ['practice', 'corrected', 'talk'] as const;
export type LearningStep = (typeof STEPS)[number];

/** Why a teacher says "not now", as phrases of ours: each one kind, and each with something to do first beside it. */
export const REASONS = ['practise-first', 'feedback-first', 'other-goal-first', 'shown-already'] as const;
export type DeclineReason = (typeof REASONS)[number];
