import type { Choice } from '#core/mastery/choose-method.ts';
import { type Explanation, explain } from '#core/mastery/explain.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { Calculation } from '#core/mastery/method.ts';
import { type LevelFrom, traceLevels } from '#core/mastery/trace-levels.ts';
import type { StandingEvidence } from './list-evidence.ts';
import type { StandingOverride } from './list-standing-overrides.ts';
import { piecesThatCount } from './pieces-that-count.ts';

/** What a student's pieces on a goal say, and what holds. */
export interface ExplainedEvidence {
  /** What the pieces say */
  readonly explanation: Explanation;
  /** The method by which they say it, with its settings */
  readonly choice: Choice;
  /** How the word of the pieces went over time */
  readonly trace: readonly LevelFrom[];
  /** The teacher's judgement above the pieces, where one stands */
  readonly override: StandingOverride | undefined;
  /** What holds: the judgement, else the pieces */
  readonly held: HeldEstimate;
}

/** Explains the judgements of one student on one goal, and the override that stands above them, if one does. */
export function explainEvidence(
  evidence: readonly StandingEvidence[],
  by: { calculation: Calculation; choice: Choice; override: StandingOverride | undefined },
): ExplainedEvidence {
  const { calculation, choice, override } = by;
  const pieces = piecesThatCount(evidence);
  const explanation = explain(pieces, calculation);
  const overrideLevel = override?.level ?? null;
  const overrideShown = overrideLevel === null ? null : overrideLevel >= calculation.scale.cut;
  return {
    explanation,
    choice,
    trace: traceLevels(pieces, calculation),
    override,
    held: holdEstimate({ ...explanation.estimate, overrideLevel, overrideShown }),
  };
}
