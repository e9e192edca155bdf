import { wordLevel } from '#core/scales/word-level.ts';
import { ENOUGH_OCCASIONS, estimateFrom } from '../estimate-from.ts';
import type { Calculation } from '../method.ts';
import { dayAt } from './read-along.ts';
import type { Simulated } from './simulate-students.ts';

/** Of students with three pieces or more: to how many "shown" was said, and of how many of these rightly. */
export type Claims = { readonly asked: number; readonly shown: number; readonly right: number };

/**
 * Counts the claims "shown" over students who are not real, whose true level is known. A claim is right when the true
 * level now rounds to the cut or above. Students with fewer than three pieces get no claim and are not asked.
 *
 * Example: 3, 3, 3 is shown by the usual calculation: right with a true level of 2.5, wrong with one of 2.4.
 */
export function countClaims(calculation: Calculation, students: readonly Simulated[]): Claims {
  const asked = students.filter(({ levels }) => levels.length >= ENOUGH_OCCASIONS);
  const shown = asked.filter(({ levels }) => statusOf(calculation, levels) === 'shown');
  const right = shown.filter((student) => isMasterNow(student, calculation));
  return { asked: asked.length, shown: shown.length, right: right.length };
}

/** Whether the true level now rounds to the cut or above. */
export function isMasterNow({ trueLevel }: Simulated, { scale }: Calculation): boolean {
  return wordLevel(trueLevel, scale) >= scale.cut;
}

function statusOf(calculation: Calculation, levels: readonly number[]) {
  const { method } = calculation;
  const state = levels.reduce<unknown>(
    (before, level, place) => method.append(before, dayAt(place, level)),
    method.empty,
  );
  return estimateFrom(state, calculation).status;
}
