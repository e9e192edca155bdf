import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { dailyHistories, histories, judged, levelOf } from '#tests/mastery/histories.ts';
import { hold, printSeed } from '#tests/mastery/hold.ts';
import { usualCalculation } from './choose-method.ts';
import { estimateFrom, spreadOf } from './estimate-from.ts';
import { explain } from './explain.ts';
import { gatherPieces } from './gather-pieces.ts';
import type { Judgement } from './judgement.ts';
import { recencyMean, recencyMeanOf } from './methods/recency-mean.ts';
import { appendJudgement, canAppend, replay } from './replay.ts';

const NOISE = 1e-9;
const level = fc.integer({ min: 1, max: 4 });
const spot = fc.nat({ max: 11 });

printSeed('properties.test.ts');

const stateOf = (history: readonly Judgement[], method = recencyMean) =>
  replay(method, gatherPieces(history));
const statusOf = (history: readonly Judgement[]) =>
  estimateFrom(stateOf(history), usualCalculation(defaultScale)).status;
const lastDay = (history: readonly Judgement[]) => stateOf(history).lastDay ?? '2026-09-01';
const at = (history: readonly Judgement[], index: number) =>
  history[index % history.length] ?? judged({ id: 'none', level: 1, workedOn: '2026-09-01' });
const next = (history: readonly Judgement[], worth: number) =>
  judged({ id: 'next', level: worth, workedOn: addDays(lastDay(history), 1) });

describe('the level', () => {
  it('1: lies between the lowest and the highest piece', () => {
    hold(
      fc.property(histories(), (history) => {
        const levels = history.map((each) => each.level);
        const value = levelOf(history);
        return value >= Math.min(...levels) - NOISE && value <= Math.max(...levels) + NOISE;
      }),
    );
  });

  it('2: is the score when all scores are the same', () => {
    hold(
      fc.property(histories(), level, (history, same) => {
        expect(levelOf(history.map((each) => ({ ...each, level: same })))).toBeCloseTo(same, 9);
      }),
    );
  });

  it('3: never falls when a judgement is raised', () => {
    hold(
      fc.property(histories(), spot, level, (history, index, raised) => {
        const chosen = at(history, index);
        const better = history.map((each) =>
          each === chosen ? { ...each, level: Math.max(each.level, raised) } : each,
        );
        return levelOf(better) >= levelOf(history) - NOISE;
      }),
    );
  });

  it('4: never falls when a newest piece at or above it is added', () => {
    hold(
      fc.property(histories(), level, (history, worth) => {
        const before = levelOf(history);
        fc.pre(worth >= before);
        return levelOf([...history, next(history, worth)]) >= before - NOISE;
      }),
    );
  });

  it('4: never falls when another judge sees it or better in any piece', () => {
    hold(
      fc.property(histories(), spot, level, (history, index, worth) => {
        const before = levelOf(history);
        fc.pre(worth >= before);
        const second = { ...at(history, index), id: 'second', judgeId: 'okafor', level: worth };
        return levelOf([...history, second]) >= before - NOISE;
      }),
    );
  });

  it('5: one piece a day, never falls by a backdated one at or above it and the level before it', () => {
    hold(
      fc.property(dailyHistories(), spot, level, (history, index, worth) => {
        const day = addDays(at(history, index).workedOn, -1);
        const before = history.filter((each) => each.workedOn < day);
        fc.pre(worth >= levelOf(history) && (before.length === 0 || worth >= levelOf(before)));
        fc.pre(history.every((each) => each.workedOn !== day));
        return (
          levelOf([...history, judged({ id: 'old', level: worth, workedOn: day })]) >=
          levelOf(history) - NOISE
        );
      }),
    );
  });

  it('6: does not depend on the order judgements come in', () => {
    const shuffled = histories().chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    hold(
      fc.property(shuffled, ([history, mixed]) => {
        expect(stateOf(mixed)).toEqual(stateOf(history));
      }),
    );
  });

  it('7: does not see due dates, delays, attempts or behaviour', () => {
    hold(
      fc.property(histories(), fc.boolean(), fc.integer(), (history, flag, number) => {
        const told = history.map((each) => ({ ...each, dueOn: '2026-09-01', tardy: flag, attempts: number }));
        expect(stateOf(told)).toEqual(stateOf(history));
      }),
    );
  });

  it('9: is raised or kept by a better retake, and untouched by another', () => {
    hold(
      fc.property(histories(), spot, level, (history, index, worth) => {
        const first = at(history, index);
        const retake = { ...next(history, worth), retakeOf: first.occasionId };
        const change = levelOf([...history, retake]) - levelOf(history);
        return worth > first.level ? change >= -NOISE : change === 0;
      }),
    );
  });

  it('10: moves with the scale', () => {
    hold(
      fc.property(histories(), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }), (history, a, b) => {
        const moved = history.map((each) => ({ ...each, level: a * each.level + b }));
        expect(levelOf(moved)).toBeCloseTo(a * levelOf(history) + b, 9);
      }),
    );
  });

  it('11: does not change when all weights are multiplied', () => {
    hold(
      fc.property(histories(), fc.double({ min: 0.01, max: 100, noNaN: true }), (history, weight) => {
        expect(levelOf(history.map((each) => ({ ...each, weight })))).toBeCloseTo(levelOf(history), 9);
      }),
    );
  });

  it('17: is the latest day with λ = 0, the mean with λ = 1, and contains the decaying average', () => {
    const newest = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    hold(
      fc.property(dailyHistories(), newest, (history, p) => {
        const levels = history.map((each) => each.level);
        const read = (lambda: number, of: Judgement[]) => {
          const method = recencyMeanOf(lambda);
          return method.read(stateOf(of, method)).level;
        };
        const firstHeavy = history.map((each, index) => (index === 0 ? { ...each, weight: 1 / p } : each));
        expect(read(0, history)).toBe(levels.at(-1));
        expect(read(1, history)).toBeCloseTo(levels.reduce((a, b) => a + b, 0) / levels.length, 9);
        expect(read(1 - p, firstHeavy)).toBeCloseTo(
          levels.reduce((mean, score) => (1 - p) * mean + p * score),
          9,
        );
      }),
    );
  });
});

describe('the state', () => {
  it('12: appended is, to the last bit, what a replay gives', () => {
    hold(
      fc.property(histories(), (history) => {
        let state = recencyMean.empty;
        const seen: Judgement[] = [];
        for (const judgement of history) {
          seen.push(judgement);
          state = canAppend({ lastDay: state.lastDay, judgement, occasionIsNew: true })
            ? appendJudgement(recencyMean, state, judgement)
            : stateOf(seen);
          expect(state).toEqual(stateOf(seen));
        }
      }),
    );
  });

  it('8, 13: is restored when what was added is withdrawn', () => {
    hold(
      fc.property(histories(), level, spot, (history, worth, index) => {
        const added = judged({ id: 'added', level: worth, workedOn: at(history, index).workedOn });
        const withdrawn = [...history, added].filter((each) => each !== added);
        expect(stateOf([...history, added]).count).toBe(history.length + 1);
        expect(stateOf(withdrawn)).toEqual(stateOf(history));
      }),
    );
  });

  it('14: counts occasions, and never loses "enough" by more evidence', () => {
    hold(
      fc.property(histories(3), level, spot, (history, worth, index) => {
        const added = judged({
          id: 'added',
          level: worth,
          workedOn: at(history, index).workedOn,
          weight: 0.1,
        });
        expect(stateOf([...history, added]).count).toBe(stateOf(history).count + 1);
        expect(['shown', 'not-shown']).toContain(statusOf([...history, added]));
      }),
    );
  });

  it('14: never loses "shown" by a newest piece at or above the cut and the level', () => {
    hold(
      fc.property(histories(3), fc.integer({ min: 3, max: 4 }), (history, worth) => {
        fc.pre(statusOf(history) === 'shown' && worth >= levelOf(history));
        return statusOf([...history, next(history, worth)]) === 'shown';
      }),
    );
  });

  it('15: rests on more with each newer piece of the same weight, up to (1+λ)/(1−λ)', () => {
    const spaced = fc.array(level, { minLength: 1, maxLength: 30 });
    hold(
      fc.property(spaced, (levels) => {
        let state = recencyMean.empty;
        let spread = Number.POSITIVE_INFINITY;
        levels.forEach((worth, day) => {
          const judgement = judged({ id: 'one', level: worth, workedOn: addDays('2026-09-01', day) });
          state = appendJudgement(recencyMean, state, judgement);
          const effective = recencyMean.read(state).effective ?? 0;
          expect(effective).toBeLessThanOrEqual(5 + NOISE);
          expect(spreadOf(effective)).toBeLessThanOrEqual(spread + NOISE);
          spread = spreadOf(effective);
        });
      }),
    );
  });

  it('19: never holds a number that is none', () => {
    const weights = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    hold(
      fc.property(histories(0), weights, (history, weight) => {
        const state = stateOf(history.map((each, index) => (index % 2 ? { ...each, weight } : each)));
        const estimate = estimateFrom(state, usualCalculation(defaultScale));
        const numbers = [state.n, state.d, state.q, estimate.level ?? 0, ...(estimate.band ?? [])];
        return numbers.every(Number.isFinite);
      }),
    );
  });

  it('21: is the same for two students with the same list', () => {
    hold(
      fc.property(histories(), (history) => {
        const other = history.map((each) => ({
          ...each,
          id: `other-${each.id}`,
          occasionId: `x-${each.id}`,
        }));
        expect(stateOf(other)).toEqual(stateOf(history));
      }),
    );
  });
});

describe('the explanation', () => {
  it('23: has shares that add to 1, percents that add to 100, and recomputes the level', () => {
    hold(
      fc.property(histories(), (history) => {
        const { estimate, pieces, recomputed } = explain(
          gatherPieces(history),
          usualCalculation(defaultScale),
        );
        expect(pieces.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 9);
        expect(Math.round(pieces.reduce((sum, each) => sum + each.percent * 10, 0))).toBe(1000);
        expect(recomputed).toBeCloseTo(estimate.level ?? Number.NaN, 9);
      }),
    );
  });

  it('says truly what would change: that evidence does it, and nothing less does', () => {
    const more = (history: Judgement[], pieces: number, worth: number) => {
      let longer = history;
      for (let step = 0; step < pieces; step++) {
        longer = [...longer, { ...next(longer, worth), id: `n${step}`, occasionId: `n${step}` }];
      }
      return estimateFrom(stateOf(longer), usualCalculation(defaultScale));
    };
    hold(
      fc.property(histories(), (history) => {
        const { whatWouldChange: change } = explain(gatherPieces(history), usualCalculation(defaultScale));
        if (change.kind === 'reach-shown') {
          expect(more(history, change.pieces, change.at).status).toBe('shown');
          expect(more(history, change.pieces - 1, 4).status).toBe('not-shown');
          if (change.at > 1) expect(more(history, change.pieces, change.at - 1).status).toBe('not-shown');
        } else if (change.kind === 'reach-level') {
          expect(more(history, change.pieces, change.at).word).toBe(change.level);
          expect(more(history, change.pieces - 1, 4).word).toBeLessThan(change.level);
        } else if (change.kind === 'more-evidence') {
          expect(more(history, change.pieces, 1).status).not.toBe('not-enough');
        } else {
          expect(change).toEqual({ kind: 'highest' });
          expect(statusOf(history)).toBe('shown');
        }
      }),
    );
  });
});
