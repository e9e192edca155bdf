import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { usualCalculation } from './choose-method.ts';
import { chanceShown, estimateFrom, spreadOf } from './estimate-from.ts';
import { recencyMean } from './methods/recency-mean.ts';
import { normalShare } from './normal-share.ts';
import { replay } from './replay.ts';

const stateAfter = (...levels: number[]) => replay(recencyMean, piecesAt(levels));

describe('normalShare', () => {
  it.each([
    [0, 0.5],
    [0.5, 0.6914624613],
    [1, 0.8413447461],
    [-1, 0.1586552539],
    [1.28, 0.899727432],
    [1.96, 0.9750021049],
    [2, 0.9772498681],
    [-3, 0.001349898],
    [5, 0.9999997133],
  ])('Phi(%f) = %f', (z, share) => {
    expect(Math.abs(normalShare(z) - share)).toBeLessThan(1e-10);
  });

  it('ends at 0 and 1', () => {
    expect([normalShare(-40), normalShare(40)]).toEqual([0, 1]);
    expect([normalShare(-Infinity), normalShare(Infinity)]).toEqual([0, 1]);
  });
});

describe('status and chance', () => {
  it.each([
    [[3, 3, 3], 0.845, 'shown'],
    [[3, 4, 3], 0.951, 'shown'],
    [[2, 3, 3, 3], 0.795, 'shown'],
    [[4, 4, 2], 0.869, 'shown'],
    [[2, 3, 3], 0.721, 'not-shown'],
    [[3, 2, 3], 0.646, 'not-shown'],
    [[3, 3, 2], 0.521, 'not-shown'],
  ])('%j has %f: %s', (levels, chance, status) => {
    const state = stateAfter(...levels);
    const { level, effective } = recencyMean.read(state);
    expect(Math.round(chanceShown({ level: level ?? 0, effective: effective ?? 0 }, 3) * 1000)).toBe(
      Math.round(chance * 1000),
    );
    expect(estimateFrom(state, usualCalculation(defaultScale)).status).toBe(status);
  });

  it('gives no number where there is no evidence', () => {
    expect(estimateFrom(recencyMean.empty, usualCalculation(defaultScale))).toEqual({
      status: 'no-evidence',
      level: null,
      displayed: null,
      word: null,
      band: null,
      count: 0,
    });
  });

  it.each([
    [[4], 4, 1],
    [[4, 4], 4, 2],
    [[2, 3], 2.6, 2],
  ])('says "not enough" of %j, without a word', (levels, displayed, count) => {
    expect(estimateFrom(stateAfter(...levels), usualCalculation(defaultScale))).toMatchObject({
      status: 'not-enough',
      displayed,
      word: null,
      band: null,
      count,
    });
  });

  it('passes the gate by occasions, not by days', () => {
    const oneDay = piecesAt([3, 3, 3]).map((each) => ({ ...each, day: '2026-11-04' }));
    expect(estimateFrom(replay(recencyMean, oneDay), usualCalculation(defaultScale))).toMatchObject({
      status: 'shown',
      count: 3,
      level: 3,
    });
  });

  it('reads the cut of the scale it is given', () => {
    expect(estimateFrom(stateAfter(2, 2, 2), usualCalculation({ ...defaultScale, cut: 2 })).status).toBe(
      'shown',
    );
    expect(estimateFrom(stateAfter(3, 3, 3), usualCalculation({ ...defaultScale, cut: 4 })).status).toBe(
      'not-shown',
    );
  });
});

describe('number, word and band', () => {
  it.each([
    [[1, 2, 3, 4], 2.98, 3],
    [[4, 3, 2, 1], 2.02, 2],
    [[1, 1, 3, 3], 2.38, 2],
    [[4, 4, 4], 4, 4],
    [[1, 1, 1], 1, 1],
  ])('%j shows %f and the word of level %i', (levels, displayed, word) => {
    expect(estimateFrom(stateAfter(...levels), usualCalculation(defaultScale))).toMatchObject({
      displayed,
      word,
    });
  });

  it('spreads by √(.49/n + .0625)', () => {
    // 361/133 = 2.714…: √(.49·133/361 + .0625) = √.243027… = .492977
    expect(spreadOf(361 / 133)).toBeCloseTo(0.492977, 6);
    expect(spreadOf(1)).toBeCloseTo(0.743303, 6);
  });

  it('draws the band of 2, 2, 2 at 2 ± 1.28 · .492977', () => {
    const band = estimateFrom(stateAfter(2, 2, 2), usualCalculation(defaultScale)).band;
    expect(band?.[0]).toBeCloseTo(1.368989, 5);
    expect(band?.[1]).toBeCloseTo(2.631011, 5);
  });

  it('keeps the band on the scale', () => {
    expect(estimateFrom(stateAfter(4, 4, 4), usualCalculation(defaultScale)).band?.[1]).toBe(4);
    expect(estimateFrom(stateAfter(1, 1, 1), usualCalculation(defaultScale)).band?.[0]).toBe(1);
  });
});
