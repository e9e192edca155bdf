import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { calculationOf, findMethod, usualCalculation } from '../choose-method.ts';
import type { Calculation, Method } from '../method.ts';
import { countViolations, loweredByAdding, loweredByRaising } from './count-violations.ts';
import { listVariants } from './list-variants.ts';

type Levels = readonly number[];
const usual = usualCalculation(defaultScale);
const by = (key: string, settings = {}) => calculationOf({ key, settings }, defaultScale);

/** A rule for this test alone, over the list of all levels. */
function ruleOf(level: (levels: Levels) => number | null): Calculation {
  const method: Method<Levels> = {
    key: 'rule',
    empty: [],
    append: (levels, { pieces }) => [...levels, ...pieces.map((each) => each.level)],
    read: (levels) => ({ level: level(levels), effective: null, count: levels.length, lastDay: null }),
    account: () => ({ kind: 'none' }),
  };
  return { method: method as Method<unknown>, scale: defaultScale };
}
const mean = (levels: Levels) => levels.reduce((sum, each) => sum + each, 0) / levels.length;
const lastThree = ruleOf((levels) => mean(levels.slice(-3)));
const lowestWins = ruleOf((levels) => 5 - Math.max(...levels));
const threeTimes = ruleOf((levels) => {
  const enough = levels.filter((each) => each >= 3);
  return enough.length < 3 ? null : mean(enough);
});

describe('loweredByRaising', () => {
  it('tries each judgement at each higher level', () => {
    // 3 → 4, then 2 → 3 and 2 → 4.
    expect(loweredByRaising(usual, [3, 2])).toEqual([false, false, false]);
    expect(loweredByRaising(lowestWins, [3, 2])).toEqual([true, false, true]);
  });

  it('finds that a third 3 draws down the mean of all that reached it', () => {
    // 3, 4, 4, 2: 11/3 = 3.67; the 2 raised to a 3 makes 14/4 = 3.50, to a 4 makes 3.75, and the 3 to a 4 makes 4.
    expect(loweredByRaising(threeTimes, [3, 4, 4, 2])).toEqual([false, true, false]);
  });

  it('counts no level as the lowest', () => {
    expect(loweredByRaising(threeTimes, [3, 4, 2])).not.toContain(true);
  });
});

describe('loweredByAdding', () => {
  it('tries the levels at or above the result alone', () => {
    expect(loweredByAdding(usual, [2, 3])).toEqual([false, false]);
    expect(loweredByAdding(usual, [2, 2])).toEqual([false, false, false]);
  });

  it('finds that the last three may lose a good one', () => {
    // 4, 1, 1 is 2.00: a 2 makes 1.33, a 3 makes 1.67, a 4 makes 2.00.
    expect(loweredByAdding(lastThree, [4, 1, 1])).toEqual([true, true, false]);
  });
});

describe('countViolations', () => {
  const drawn = { seed: 11, histories: 20_000 };

  it.each([
    ['the default', usual],
    ['the highest', by('highest')],
    ['the decaying average', by('decaying')],
  ])('finds none with %s', (_, calculation) => {
    const none = { drawn: 0, any: 0 };
    expect(countViolations(calculation, drawn)).toEqual({ histories: 20_000, raising: none, adding: none });
  });

  it.each(
    listVariants(defaultScale).map(({ name, choice, calculation }) => [name, choice, calculation] as const),
  )('finds %s unfair where its file says so, and nowhere else', (_, { key }, calculation) => {
    const { raising, adding } = countViolations(calculation, { seed: 5, histories: 1000 });
    const said = findMethod(key)?.fairness;
    expect([raising.any > 0, adding.any > 0]).toEqual([said?.raising !== null, said?.adding !== null]);
  });

  it('finds by one draw a part of what there is', () => {
    const { raising, adding } = countViolations(lastThree, drawn);
    expect(raising).toEqual({ drawn: 0, any: 0 });
    // Measured by another program on histories of 1 to 8 levels: 15.1 in 100.
    expect(adding.any / 20_000).toBeCloseTo(0.151, 2);
    expect(adding.drawn).toBeGreaterThan(0);
    expect(adding.drawn).toBeLessThan(adding.any);
    expect(countViolations(threeTimes, drawn).adding.any).toBe(0);
    expect(countViolations(threeTimes, drawn).raising.any / 20_000).toBeCloseTo(0.346, 2);
  });

  it('counts every history where each is unfair, and no more than there are', () => {
    const moreIsLess = ruleOf((levels) => -levels.length);
    expect(countViolations(moreIsLess, { seed: 2, histories: 7 })).toEqual({
      histories: 7,
      raising: { drawn: 0, any: 0 },
      adding: { drawn: 7, any: 7 },
    });
  });

  it('counts the same for the same seed', () => {
    const few = { seed: 3, histories: 500 };
    expect(countViolations(lastThree, few)).toEqual(countViolations(lastThree, few));
  });
});
