import type { HeldEstimate } from '#core/mastery/hold-estimate.ts';
import { findLowestChild } from '#core/mastery/parent/find-lowest-child.ts';
import { meetsPoints } from '#core/mastery/parent/meets-points.ts';
import { showsEveryChild } from '#core/mastery/parent/shows-every-child.ts';
import type { Scale } from '#core/scales/scale.ts';

/** By what a goal made of several counts as shown: enough points and every required part, every part, or its lowest. */
export type PartsRule =
  | { readonly kind: 'points'; readonly pointsRequired: number }
  | { readonly kind: 'every' }
  | { readonly kind: 'lowest' };

/** A part, and what holds of a student and it. */
export type HeldPart = Pick<HeldEstimate, 'status' | 'word'> & {
  /** What it adds where it is shown; read by a rule of points */
  readonly points: number;
  /** Without it the whole is not shown; read by a rule of points */
  readonly required: boolean;
};

/** How far a student is with a goal made of several, and the numbers that say why. */
export interface WholeReading {
  /** Whether the rule is met: the whole is shown */
  readonly isMet: boolean;
  /** Parts shown, of all parts */
  readonly shown: number;
  readonly of: number;
  /** Required parts shown, of all that are required */
  readonly requiredShown: number;
  readonly required: number;
  /** Points of the parts shown */
  readonly points: number;
  /** The level at which the lowest part stands; null while a part has none */
  readonly lowest: number | null;
}

/**
 * Reads a goal made of several from its parts. It has no evidence of its own, and nothing is averaged. A rule of the
 * lowest part is met where every part is shown, since then the lowest is.
 *
 * Example, 5 points required: two required parts of 2 points and one of 1 that is not required. All but the second are
 * shown: 1 of 2 required, 3 points, not met.
 */
export function readParts(rule: PartsRule, parts: readonly HeldPart[]): WholeReading {
  const children = parts.map((part) => ({ ...part, shown: part.status === 'shown' }));
  const shown = children.filter((child) => child.shown);
  return {
    isMet:
      rule.kind === 'points'
        ? meetsPoints(children, rule.pointsRequired)
        : showsEveryChild(children.map((child) => child.shown)),
    shown: shown.length,
    of: parts.length,
    requiredShown: shown.filter(({ required }) => required).length,
    required: parts.filter(({ required }) => required).length,
    points: shown.reduce((sum, { points }) => sum + points, 0),
    lowest: findLowestChild(parts.map(({ word }) => word)),
  };
}

/**
 * The whole as an estimate, for counting and ordering alone: shown where the rule is met; else it stands where its
 * lowest part does, and while a part has no level too little is known. Met by points, it counts at the cut at least.
 *
 * Example, cut at 3: not met, the lowest part at 2: not shown, 2, which is close.
 */
export function holdWhole({ isMet, lowest }: WholeReading, { cut }: Scale): HeldEstimate {
  if (isMet) return { status: 'shown', word: Math.max(cut, lowest ?? cut), isJudged: false };
  return { status: lowest === null ? 'not-enough' : 'not-shown', word: lowest, isJudged: false };
}
