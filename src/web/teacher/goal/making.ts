import type { GoalParts } from '#school/goals/describe-parts.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';

/** A goal being made of several, as it was typed. */
export interface Making {
  readonly kind: string;
  readonly pointsRequired: string;
  /** Goals that were chosen */
  readonly parts: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** By goal, as it was typed */
  readonly points: ReadonlyMap<string, string>;
  readonly problems: SaidProblems;
}

/** What the form begins with: what holds, or every goal required and one point each. */
export function startMaking({ whole }: GoalParts, goalIds: readonly string[]): Making {
  const parts = whole?.parts ?? [];
  const chosen = new Set(parts.map(({ goalId }) => goalId));
  const others = goalIds.filter((goalId) => !chosen.has(goalId));
  return {
    kind: whole?.rule.kind ?? 'every',
    pointsRequired: whole?.rule.kind === 'points' ? String(whole.rule.pointsRequired) : '2',
    parts: chosen,
    required: new Set([...parts.filter(({ required }) => required).map(({ goalId }) => goalId), ...others]),
    points: new Map(parts.map(({ goalId, points }) => [goalId, String(points)])),
    problems: noProblems,
  };
}
