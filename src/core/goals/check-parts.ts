import type { PartsRule } from './read-parts.ts';

/** A goal that is to be part of another. */
export interface ChosenPart {
  readonly goalId: string;
  /** 0 to 99 */
  readonly points: number;
  readonly required: boolean;
}

/** What is known of the goals: which are made of several, which are a part, and of which kind they are. */
export interface PartsFacts {
  readonly wholes: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly kindOf: (goalId: string) => 'content' | 'language' | undefined;
}

/** Why goals cannot be made one. */
export type PartsProblem =
  | 'too-few'
  | 'itself'
  | 'part-is-whole'
  | 'whole-is-part'
  | 'other-kind'
  | 'points-short'
  | 'points-range';

const FEWEST = 2;
const MOST_POINTS = 99;

/**
 * The first problem with making a goal of several, or undefined. A goal made of several is part of no other, so that a
 * reader can always see what it rests on; a language goal is never part of a content goal; and the points must be
 * within reach.
 *
 * Example: parts of 2, 2 and 1 points with 6 required can never be met: points-short.
 */
export function checkParts(
  goalId: string,
  { rule, parts }: { rule: PartsRule; parts: readonly ChosenPart[] },
  facts: PartsFacts,
): PartsProblem | undefined {
  if (parts.length < FEWEST) return 'too-few';
  if (parts.some((part) => part.goalId === goalId)) return 'itself';
  if (parts.some((part) => facts.wholes.has(part.goalId))) return 'part-is-whole';
  if (facts.parts.has(goalId)) return 'whole-is-part';
  if (parts.some((part) => facts.kindOf(part.goalId) !== facts.kindOf(goalId))) return 'other-kind';
  if (rule.kind !== 'points') return undefined;
  if (parts.some(({ points }) => !isWhole(points, 0))) return 'points-range';
  if (!isWhole(rule.pointsRequired, 1)) return 'points-range';
  const reach = parts.reduce((sum, { points }) => sum + points, 0);
  return reach < rule.pointsRequired ? 'points-short' : undefined;
}

function isWhole(points: number, least: number): boolean {
  return Number.isInteger(points) && points >= least && points <= MOST_POINTS;
}
